using ClusterBot.Bot.Register;
using ClusterBot.Cards.Register;

namespace ClusterBot.Bot.Features.Register;

/// <summary>An outcome as the card shows it.</summary>
internal static class RegisterViewReader
{
    public static RegisterView Of(Guid upload, RegisterOutcome outcome, RegisterStage stage, string? notice = null) => new()
    {
        Upload = upload,
        Stage = stage,
        Marking = outcome.Marking,
        Notice = notice,
        Problems = [.. outcome.Problems.Select(problem => problem.Line)],
        ProblemCount = outcome.Problems.Sum(problem => problem.Count),
        Doubts = stage is RegisterStage.Wrong or RegisterStage.Ready ? [.. outcome.Doubts.Select(doubt => doubt.Line)] : [],
        DoubtCount = outcome.Doubts.Sum(doubt => doubt.Count),
        Notes = [.. outcome.Notes.Select(note => note.Line)],
        Fingerprint = stage == RegisterStage.Ready ? outcome.Fingerprint : null,
        Groups = [.. outcome.Changes.GroupBy(change => change.Kind).Select(Group)],
    };

    private static RegisterGroupView Group(IGrouping<ChangedKind, RegisterChange> changes) => new(
        RegisterReport.Name(changes.Key), RegisterReport.Counts(changes),
        [.. changes.Select(change => $"{RegisterReport.Word(change.Kind, change.Sort)}: {Words(change)}")]);

    private static string Words(RegisterChange change) =>
        change.Details.Count == 0 ? change.Name : $"{change.Name} ({string.Join("; ", change.Details)})";
}
