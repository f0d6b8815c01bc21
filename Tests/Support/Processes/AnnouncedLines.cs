using System.Collections.Concurrent;
using System.Text;
using ClusterBot.Data.Setup;

namespace ClusterBot.Tests.Support.Processes;

/// <summary>Keeps the lines that an <see cref="Announcer"/> writes.</summary>
public sealed class AnnouncedLines : TextWriter
{
    private readonly ConcurrentQueue<string> _lines = new();

    public AnnouncedLines() => Announcer = new StartupConsole(this);

    public StartupConsole Announcer { get; }

    public override Encoding Encoding => Encoding.UTF8;

    public string All => string.Join('\n', _lines);

    public bool Contains(string text) => All.Contains(text, StringComparison.Ordinal);

    public int Count(string text) => _lines.Count(line => line.Contains(text, StringComparison.Ordinal));

    public override void WriteLine(string? value) => _lines.Enqueue(value ?? "");

    public override void Write(char value) => throw new NotSupportedException("Whole lines only.");
}
