using System.Globalization;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Hosting.Commands;

/// <summary>The outcome of a register's check or import, printed: first what is wrong, then what to look at, then what changes.</summary>
internal static class RegisterOutcomeLines
{
    /// <summary>Returns the exit code: 0, or 1 where something is wrong or must be looked at first.</summary>
    public static async Task<int> TellAsync(
        RegisterOutcome outcome, bool isImport, bool accepts, StartupConsole startupConsole, TextWriter errors)
    {
        foreach (var problem in outcome.Problems)
        {
            await errors.WriteLineAsync(problem.Line);
        }

        foreach (var doubt in outcome.Doubts)
        {
            await errors.WriteLineAsync($"Please look at this: {doubt.Line}");
        }

        foreach (var note in outcome.Notes)
        {
            startupConsole.Say("Note", note.Line);
        }

        foreach (var (subject, text) in RegisterReport.Lines(outcome))
        {
            startupConsole.Say(subject, text);
        }

        startupConsole.Say("Register", Sum(outcome, isImport, accepts));
        return outcome.IsSound && (accepts || !outcome.AsksForConsent) ? 0 : 1;
    }

    private static string Sum(RegisterOutcome outcome, bool isImport, bool accepts)
    {
        var (changes, doubts) =
            (outcome.Changes.Count == 1 ? "1 change" : $"{Number(outcome.Changes.Count)} changes", Number(Places(outcome.Doubts)));
        return outcome switch
        {
            { IsSound: false } => $"{Number(Places(outcome.Problems))} to put right. Nothing was imported.",
            { Changes: [] } => isImport ? "nothing to change" : "nothing would change",
            { AsksForConsent: true } when !accepts =>
                $"{changes} would be made. {doubts} to look at first; with --accept they are imported as they are. Nothing was changed.",
            _ => isImport ? $"imported: {changes}" : $"{changes} would be made. Nothing was changed.",
        };
    }

    private static int Places(IEnumerable<RegisterFinding> findings) => findings.Sum(finding => finding.Count);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
