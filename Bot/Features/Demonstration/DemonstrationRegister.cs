using ClusterBot.Bot.Features.Demonstration.History;
using ClusterBot.Bot.Register;
using ClusterBot.Data;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>
/// Imports the demonstration's register into the database, once, like any other register: with the figures that were published before
/// its cluster began, the plans, and the meetings of its board around today.
/// </summary>
internal sealed class DemonstrationRegister(ClusterDbContext db, RegisterImporter importer, DemonstrationFiles files, TimeProvider time)
{
    /// <summary>Returns whether this or another register was loaded before.</summary>
    public Task<bool> IsThereAsync(CancellationToken cancellationToken) =>
        db.Clusters.AnyAsync(c => c.TenantId == DemonstrationTeam.TenantId, cancellationToken);

    /// <summary>Loads the register, and returns the outcome in words, with the figures that its people gave since.</summary>
    public async Task<(string Outcome, IReadOnlyList<PastFigure> Given)> LoadAsync(CancellationToken cancellationToken)
    {
        var today = RegisterDay.Of(time.GetUtcNow());
        // It is read as on the last of days: a register of years ago says the same whenever it is read.
        var register = RegisterFolder.Read(files.Register);
        var read = ReadRegister.From(
            files.Rows(PastFigures.Table).Count == 0 ? register : [.. register, BoardDates.File(today)], DateOnly.MaxValue);
        var figures = PastFigures.Of(files, read.Content, today);
        var content = PastFigures.With(files, read.Content, figures);
        var outcome = await importer.ImportAsync(
            DemonstrationTeam.TenantId, read with { Content = content }, RegisterConsent.Everything, progress: null, cancellationToken);
        if (!outcome.IsSound)
        {
            throw new InvalidDataException("The demonstration's register cannot be read: " + outcome.Problems[0].Line);
        }

        int Count(ChangedKind kind) => outcome.Changes.Count(change => change.Kind == kind);
        return (
            $"{Count(ChangedKind.Psa)} PSAs, {Count(ChangedKind.Indicator)} indicators and {Count(ChangedKind.Person)} invented people",
            [.. figures.Where(figure => !figure.IsOfRegister)]);
    }
}
