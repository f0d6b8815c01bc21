using ClusterBot.Bot.Data;
using ClusterBot.Bot.Register.Importing;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Indicators;
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

    /// <summary>What importing would change. Nothing is stored.</summary>
    /// <param name="tenantId">Whose register it is.</param>
    /// <param name="files">All files of the register.</param>
    /// <param name="isNew">Whether there is no database yet.</param>
    /// <param name="progress">Is told how far long files are.</param>
    /// <param name="token">Ends it.</param>
    public async Task<RegisterOutcome> CheckAsync(
        string tenantId, IEnumerable<RegisterFile> files, bool isNew, IProgress<RegisterProgress>? progress, CancellationToken token)
    {
        var (outcome, _) = await ApplyAsync(tenantId, files, isNew, progress, token);
        db.ChangeTracker.Clear();
        return outcome;
    }

    /// <summary>Makes the stored register like the files, within the caller's transaction.</summary>
    /// <param name="tenantId">Whose register it is.</param>
    /// <param name="files">All files of the register.</param>
    /// <param name="agreed">The fingerprint of what somebody agreed to: anything else is told, and not done. None for whatever it is.</param>
    /// <param name="progress">Is told how far long files are.</param>
    /// <param name="token">Ends it.</param>
    public async Task<RegisterOutcome> ImportAsync(
        string tenantId, IEnumerable<RegisterFile> files, string? agreed, IProgress<RegisterProgress>? progress, CancellationToken token)
    {
        var (outcome, readings) = await ApplyAsync(tenantId, files, isNew: false, progress, token);
        if (!outcome.IsSound || (agreed is not null && agreed != outcome.Fingerprint))
        {
            db.ChangeTracker.Clear();
            return outcome;
        }

        await db.SaveChangesAsync(token);
        await SaveAsync(readings, progress, token);
        return outcome;
    }

    private async Task<(RegisterOutcome Outcome, List<Reading> Readings)> ApplyAsync(
        string tenantId, IEnumerable<RegisterFile> files, bool isNew, IProgress<RegisterProgress>? progress, CancellationToken token)
    {
        var now = time.GetUtcNow();
        var problems = new RegisterProblems();
        var content = RegisterReader.Read(files, RegisterDay.Of(now), problems, progress);
        if (problems.Any)
        {
            return (new RegisterOutcome(problems.All, []) { Marking = Highest(content, null) }, []);
        }

        var known = isNew ? KnownRegister.Empty(tenantId) : await KnownRegister.ReadAsync(db, tenantId, token);
        Conflicts.Find(known, content, problems);
        if (problems.Any)
        {
            return (new RegisterOutcome(problems.All, []) { Marking = Highest(content, known) }, []);
        }

        var marking = Highest(content, known);
        var changes = new Changes();
        new ClusterImport(db, known, changes, now).Apply(content);
        new PsaImport(db, known, changes, now).Apply(content);
        new IndicatorImport(db, known, changes, now).Apply(content);
        var readings = new ReadingImport(known, changes, now);
        readings.Apply(content);
        new PersonImport(db, known, changes, now).Apply(content);
        new RoleImport(db, known, changes, now).Apply(content);
        new ChannelImport(known, changes, now).Apply(content);
        return (new RegisterOutcome([], changes.All) { Marking = marking }, readings.Added);
    }

    private static Marking Highest(RegisterContent content, KnownRegister? known) =>
        content.Clusters.Select(row => row.Marking).Concat(known?.Clusters.Select(c => c.Marking) ?? []).DefaultIfEmpty(Marking.OfficialSensitive).Max();

    /// <summary>A batch at a time, so that a history of decades needs no more memory than its rows.</summary>
    private async Task SaveAsync(List<Reading> readings, IProgress<RegisterProgress>? progress, CancellationToken token)
    {
        var done = 0;
        foreach (var batch in readings.Chunk(Batch))
        {
            db.Readings.AddRange(batch);
            await db.SaveChangesAsync(token);
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
