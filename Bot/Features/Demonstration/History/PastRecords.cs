using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Data;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Demonstration.History;

/// <summary>The records that the demonstration's people have written down.</summary>
internal sealed class PastRecords(ClusterDbContext db, RecordReader reader, DemonstrationFiles files, TimeProvider time)
{
    public async Task LoadAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        var kinds = await reader.KindsAsync(cluster.TenantId, cancellationToken);
        var people = await db.People.Where(p => p.TenantId == cluster.TenantId).ToListAsync(cancellationToken);
        var psas = await db.Psas.Where(p => p.ClusterId == cluster.Id).ToListAsync(cancellationToken);
        foreach (var row in files.Rows("records"))
        {
            var kind = kinds.Single(kind => kind.Code == row.Text("kind"));
            var at = time.GetUtcNow().AddDays(-row.Whole("days ago"));
            var record = new Record
            {
                Id = Guid.CreateVersion7(at),
                ClusterId = cluster.Id,
                Kind = kind.Code,
                OwnerId = people.Single(person => person.Email == row.Text("by")).Id,
                CreatedAt = at,
            };
            record.Versions.Add(new RecordVersion
            {
                RecordId = record.Id,
                Version = 1,
                WrittenById = record.OwnerId,
                WrittenAt = at,
                Text = row.Text("text"),
                Fields = RecordFields.Write(Fields(row, kind)),
                PsaId = row["psa"] is null ? null : psas.Single(psa => psa.Number == row.Whole("psa")).Id,
                Tags = row["tags"] ?? "",
                Visibility = kind.Visibility,
                ReviewOn = kind.ReviewAfterDays is { } days ? DateOnly.FromDateTime(at.UtcDateTime).AddDays(days) : null,
            });
            db.Records.Add(record);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(DemonstrationRow row, RecordKind kind) =>
        (row["fields"] ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries).Select(field =>
        {
            var (key, value) = (
                field[..field.IndexOf('=', StringComparison.Ordinal)], field[(field.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            return kind.Field(key) is not null
                ? KeyValuePair.Create(key, value)
                : throw new InvalidDataException($"Records of the kind {kind.Name} have no field {key}.");
        });
}
