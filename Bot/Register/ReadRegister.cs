using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register;

/// <summary>
/// A register's files as they were read and understood, before anything stored is looked at. Reading takes its time and needs no
/// database, so it is done outside any transaction.
/// </summary>
/// <param name="Content">The rows.</param>
/// <param name="Findings">The findings of the reading.</param>
internal sealed record ReadRegister(RegisterContent Content, RegisterFindings Findings)
{
    /// <param name="files">In any order, of any kind: what cannot be read is named.</param>
    /// <param name="today">The day, by which it is known who is in office.</param>
    /// <param name="progress">Receives how far long files are.</param>
    public static ReadRegister From(IEnumerable<RegisterFile> files, DateOnly today, IProgress<RegisterProgress>? progress = null)
    {
        var findings = new RegisterFindings();
        return new ReadRegister(RegisterReader.Read(files, today, findings, progress), findings);
    }
}
