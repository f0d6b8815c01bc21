using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register.Kinds;

/// <summary>A file of kinds that comes with the bot.</summary>
internal static class ShippedFile
{
    /// <summary>Returns its rows.</summary>
    /// <exception cref="InvalidOperationException">The file is missing, or something in it is wrong.</exception>
    public static IReadOnlyList<T> Rows<T>(string name, string[] known, string[] needed, Func<RowReader, T?> read)
        where T : class
    {
        using var stream = typeof(ShippedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The shipped file {name} is missing.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var findings = new RegisterFindings();
        var rows = new RegisterFiles([new RegisterFile(name, content.ToArray())], findings, null).RowsIfThere(name, known, needed, read)!;
        return findings.AnyWrong ? throw new InvalidOperationException(findings.Wrong[0].Line) : rows;
    }
}
