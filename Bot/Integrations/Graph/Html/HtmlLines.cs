using System.Text;

namespace ClusterBot.Bot.Integrations.Graph.Html;

/// <summary>Gathers text into lines as a browser would: runs of white space are one space, empty lines are dropped.</summary>
internal sealed class HtmlLines
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder line = new();
    private int quoted;

    public void Append(string words)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
    }

    /// <summary>Ends the line; the next one stands within so many quotes.</summary>
    public void NewLine(int quotes)
    {
        var words = line.ToString().Trim();
        if (words.Length > 0 && words != "-")
        {
            text.Append('>', quoted).Append(quoted > 0 ? " " : "").Append(words).Append('\n');
        }

        line.Clear();
        quoted = quotes;
    }

    public string Build()
    {
        NewLine(0);
        return text.ToString().TrimEnd();
    }
}
