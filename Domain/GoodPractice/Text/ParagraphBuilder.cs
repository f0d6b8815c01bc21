using System.Text;
using ClusterBot.Domain.GoodPractice.Text.Untrusted;

namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>Puts lines that a mail program wrapped back together, and keeps list items apart.</summary>
internal sealed class ParagraphBuilder
{
    private const int WrappedLine = 50;
    private readonly List<Paragraph> _done = [];
    private readonly StringBuilder _current = new();
    private int _lastLine;
    private bool _isListItem;
    private string? _head;

    public bool IsEmpty => _done.Count == 0 && _current.Length == 0;

    public void Add(string line)
    {
        var item = ListMarker.Length(line);
        if (item > 0 || !GoesOn(line) || WriterOrders.OpensPart(line))
        {
            Break();
        }

        if (_current.Length > 0)
        {
            _current.Append(' ');
        }

        _isListItem |= item > 0;
        _current.Append(OneLine.Of(line[item..]));
        _lastLine = line.Length;
    }

    public void Break()
    {
        if (_current.Length > 0)
        {
            Take(_current.ToString());
            _current.Clear();
            _isListItem = false;
        }
    }

    public IReadOnlyList<Paragraph> Build()
    {
        Break();
        return _done;
    }

    private void Take(string text)
    {
        _done.Add(new Paragraph(text, _isListItem, _isListItem ? _head : null));
        if (!_isListItem)
        {
            _head = text.EndsWith(':') ? LastSentence(text) : null;
        }
    }

    private static string LastSentence(string text) => SentenceSplitter.Split(text)[^1];

    private bool GoesOn(string line) =>
        _current.Length > 0 && (_lastLine >= WrappedLine || char.IsLower(line[0]) || char.IsDigit(line[0]));
}

/// <summary>A paragraph or list item of a message, on one line.</summary>
/// <param name="Text">Without the mark of a list item.</param>
/// <param name="IsListItem">True when it stood behind such a mark.</param>
/// <param name="Head">The line that the list stands under, ending in a colon; null when there is none.</param>
internal sealed record Paragraph(string Text, bool IsListItem, string? Head);
