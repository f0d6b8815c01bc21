using ClusterBot.Data;
using ClusterBot.Bot.Register.Import;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Register.Kinds;

/// <summary>The kinds of record of a register. One that the file has no more is offered no more; its records stay.</summary>
internal sealed class RecordKindImport(ClusterDbContext db, string tenantId, Changes changes)
{
    public async Task ApplyAsync(RegisterContent content, bool isNew, CancellationToken cancellationToken)
    {
        if (content.RecordKinds is not { } rows)
        {
            return;
        }

        var known = isNew ? [] : await db.RecordKinds.Where(kind => kind.TenantId == tenantId).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            if (known.Find(kind => kind.Code == row.Kind.Code) is { } registered)
            {
                Change(registered, row.Kind);
            }
            else
            {
                db.RecordKinds.Add(Of(row.Kind));
                changes.Note(ChangedKind.RecordKind, ChangeSort.Added, row.Kind.Name);
            }
        }

        foreach (var gone in known.Where(kind => kind.IsOffered && rows.All(row => row.Kind.Code != kind.Code)))
        {
            gone.IsOffered = false;
            changes.Note(ChangedKind.RecordKind, ChangeSort.Archived, gone.Name);
        }
    }

    private void Change(RegisteredKind registered, RecordKind row) => changes.Compare(
        ChangedKind.RecordKind, row.Name, null, () => { }, comparison =>
        {
            comparison.Set("name", registered.Name, row.Name, name => registered.Name = name);
            comparison.Set("text", registered.TextLabel, row.TextLabel, label => registered.TextLabel = label);
            comparison.Set("fields", registered.Fields, Lines(row.Fields.Select(Notation)), fields => registered.Fields = fields);
            comparison.Set("seen by", registered.Visibility, row.Visibility, visibility => registered.Visibility = visibility);
            comparison.Set(
                "review after days", registered.ReviewAfterDays, row.ReviewAfterDays, days => registered.ReviewAfterDays = days);
            comparison.Set("offered", registered.IsOffered, row.IsOffered, isOffered => registered.IsOffered = isOffered);
            comparison.Set("off for", registered.OffFor, Lines(row.OffFor), departments => registered.OffFor = departments);
        });

    private RegisteredKind Of(RecordKind row) => new()
    {
        TenantId = tenantId,
        Code = row.Code,
        Name = row.Name,
        TextLabel = row.TextLabel,
        Fields = Lines(row.Fields.Select(Notation)),
        Visibility = row.Visibility,
        ReviewAfterDays = row.ReviewAfterDays,
        IsOffered = row.IsOffered,
        OffFor = Lines(row.OffFor),
    };

    private static string Notation(RecordField field) => field.Type switch
    {
        RecordFieldType.Line => field.Label,
        RecordFieldType.Date => $"{field.Label} [date]",
        RecordFieldType.Figure => $"{field.Label} [figure]",
        RecordFieldType.Choice => $"{field.Label} [{string.Join("; ", field.Choices)}]",
        _ => throw new InvalidOperationException($"No notation is known for {field.Type}."),
    };

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
