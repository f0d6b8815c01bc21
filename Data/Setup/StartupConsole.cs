namespace ClusterBot.Data.Setup;

/// <summary>Writes what the bot is doing as plain, aligned lines, one at a time.</summary>
public sealed class StartupConsole(TextWriter output)
{
    private const int SubjectWidth = 13;

    private readonly Lock _oneLineAtATime = new();

    public StartupConsole()
        : this(Console.Out)
    {
    }

    public void Say(string subject, string text)
    {
        lock (_oneLineAtATime)
        {
            output.WriteLine(subject.PadRight(SubjectWidth - 1) + " " + text);
            output.Flush();
        }
    }
}
