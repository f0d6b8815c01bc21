using ClusterBot.Data;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Import;
using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Bot.Register.Organisations;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Register;

/// <summary>
/// Compares a register's files with what is stored, and makes the one like the other. A check does all that an import does, up to
/// saving it, so that it says exactly what the import then does.
/// </summary>
internal sealed class RegisterImporter(ClusterDbContext db, TimeProvider time)
{
    private const int Batch = 2_000;

    /// <summary>Returns what importing would change. Nothing is stored.</summary>
    /// <param name="tenantId">The tenant of the register.</param>
    /// <param name="files">The register as it was read.</param>
    /// <param name="isNew">True when there is no database yet.</param>
    public async Task<RegisterOutcome> CheckAsync(string tenantId, ReadRegister files, bool isNew, CancellationToken cancellationToken)
    {
        var (outcome, _, _) = await ApplyAsync(tenantId, files, isNew, cancellationToken);
        db.ChangeTracker.Clear();
        return outcome;
    }

    /// <summary>Makes the stored register like the files, within the caller's transaction.</summary>
    /// <param name="tenantId">The tenant of the register.</param>
    /// <param name="files">The register as it was read.</param>
    /// <param name="consent">To what somebody agreed: anything else is told, and not done.</param>
    /// <param name="progress">Receives how far the storing is.</param>
    public async Task<RegisterOutcome> ImportAsync(
        string tenantId, ReadRegister files, RegisterConsent consent, IProgress<RegisterProgress>? progress,
            CancellationToken cancellationToken)
    {
        var (outcome, readings, numbers) = await ApplyAsync(tenantId, files, isNew: false, cancellationToken);
        if (!outcome.IsSound || !consent.Covers(outcome))
        {
            db.ChangeTracker.Clear();
            return outcome;
        }

        await numbers!.MakeRoomAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await SaveAsync(readings, progress, cancellationToken);
        return outcome with { IsImported = true };
    }

    private async Task<(RegisterOutcome Outcome, List<Reading> Readings, KeyedNumbers? Numbers)> ApplyAsync(
        string tenantId, ReadRegister files, bool isNew, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // Of its own for each attempt: an import that is run again must not find what the attempt before has found.
        var (content, findings) = (files.Content, files.Findings.Copy());
        if (findings.AnyWrong)
        {
            return (Outcome(findings, [], content, null), [], null);
        }

        var known = isNew ? KnownRegister.Empty(tenantId) : await KnownRegister.ReadAsync(db, tenantId, cancellationToken);
        var protectiveMarking = Highest(content, known);
        var changes = new Changes();
        var numbers = new KeyedNumbers(db, known, changes);
        if (!isNew)
        {
            await numbers.ApplyAsync(content, findings, cancellationToken);
        }

        if (!findings.AnyWrong)
        {
            Conflicts.Find(known, content, findings);
        }

        if (findings.AnyWrong)
        {
            return (Outcome(findings, [], content, known), [], null);
        }

        new ClusterImport(db, known, changes, now).Apply(content);
        new PsaImport(db, known, changes, now).Apply(content);
        var indicators = new IndicatorImport(db, known, changes, now);
        indicators.Apply(content);
        var readings = new ReadingImport(known, changes, now);
        readings.Apply(content);
        new PersonImport(db, known, changes, now).Apply(content);
        new RoleImport(db, known, changes, now).Apply(content);
        await new ChannelImport(db, known, changes, now).ApplyAsync(content, cancellationToken);
        await new RecordKindImport(db, known.TenantId, changes).ApplyAsync(content, isNew, cancellationToken);
        await new OrganisationImport(db, known, changes, now).ApplyAsync(content, isNew, cancellationToken);
        await new RequestKindImport(db, known.TenantId, changes).ApplyAsync(content, isNew, cancellationToken);
        new UnlikelyFigures(known, content, findings).Find(indicators.Changed.Concat(readings.Changed).ToHashSet());
        return (Outcome(findings, changes.All, content, known) with { Marking = protectiveMarking }, readings.Added, numbers);
    }

    private static RegisterOutcome Outcome(
        RegisterFindings findings, IReadOnlyList<RegisterChange> changes, RegisterContent content, KnownRegister? known) =>
        new(findings.Wrong, changes) { Doubts = findings.Doubts, Notes = findings.Notes, Marking = Highest(content, known) };

    private static ProtectiveMarking Highest(RegisterContent content, KnownRegister? known) =>
        content.Clusters.Select(row => row.Marking).Concat(known?.Clusters.Select(c => c.Marking) ?? [])
            .DefaultIfEmpty(ProtectiveMarking.OfficialSensitive).Max();

    /// <summary>A batch at a time, so that a history of decades needs no more memory than its rows.</summary>
    private async Task SaveAsync(List<Reading> readings, IProgress<RegisterProgress>? progress, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var batch in readings.Chunk(Batch))
        {
            db.Readings.AddRange(batch);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var reading in batch)
            {
                db.Entry(reading).State = EntityState.Detached;
            }

            done += batch.Length;
            if (readings.Count > Batch)
            {
                progress?.Report(new RegisterProgress("figures stored", done, readings.Count));
            }
        }
    }
}

internal static class RegisterServices
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services.AddScoped<RegisterImporter>();
}
