using System.Text;

namespace ClusterBot.Bot.Integrations.Graph.Html;

/// <summary>Gathers text into lines as a browser would: runs of white space are one space, empty lines are dropped.</summary>
internal sealed class HtmlLines
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private int _quoted;

    public void Append(string words)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                _line.Append(c);
            }
            else if (_line.Length > 0 && _line[^1] != ' ')
            {
                _line.Append(' ');
            }
        }
    }

    /// <summary>Ends the line; the next one stands within so many quotes.</summary>
    public void NewLine(int quotes)
    {
        var words = _line.ToString().Trim();
        if (words.Length > 0 && words != "-")
        {
            _text.Append('>', _quoted).Append(_quoted > 0 ? " " : "").Append(words).Append('\n');
        }

        _line.Clear();
        _quoted = quotes;
    }

    public string Build()
    {
        NewLine(0);
        return _text.ToString().TrimEnd();
    }
}
