using System.Text;
using ClusterBot.Domain.GoodPractice.Text.Untrusted;

namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>Puts lines that a mail program wrapped back together, and keeps list items apart.</summary>
internal sealed class ParagraphBuilder
{
    private const int WrappedLine = 50;
    private readonly List<string> done = [];
    private readonly StringBuilder current = new();
    private int lastLine;

    public bool IsEmpty => done.Count == 0 && current.Length == 0;

    public void Add(string line)
    {
        var item = ListMarker.Length(line);
        if (item > 0 || !GoesOn(line) || WriterOrders.OpensPart(line))
        {
            Break();
        }

        if (current.Length > 0)
        {
            current.Append(' ');
        }

        current.Append(OneLine.Of(line[item..]));
        lastLine = line.Length;
    }

    public void Break()
    {
        if (current.Length > 0)
        {
            done.Add(current.ToString());
            current.Clear();
        }
    }

    public IReadOnlyList<string> Build()
    {
        Break();
        return done;
    }

    private bool GoesOn(string line) =>
        current.Length > 0 && (lastLine >= WrappedLine || char.IsLower(line[0]) || char.IsDigit(line[0]));
}
