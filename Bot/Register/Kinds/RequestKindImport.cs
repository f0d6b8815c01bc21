using ClusterBot.Bot.Register.Import;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Data;
using ClusterBot.Domain.Requests.Kinds;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Register.Kinds;

/// <summary>The kinds of request of a register. One that the file has no more is offered no more; its requests stay.</summary>
internal sealed class RequestKindImport(ClusterDbContext db, string tenantId, Changes changes)
{
    public async Task ApplyAsync(RegisterContent content, bool isNew, CancellationToken cancellationToken)
    {
        if (content.RequestKinds is not { } rows)
        {
            return;
        }

        var known = isNew ? [] : await db.RequestKinds.Where(kind => kind.TenantId == tenantId).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            if (known.Find(kind => kind.Key == row.Kind.Key) is { } registered)
            {
                changes.Compare(
                    ChangedKind.RequestKind, row.Kind.Name, null, () => { }, comparison => Set(comparison, registered, row.Kind));
            }
            else
            {
                db.RequestKinds.Add(Of(row.Kind));
                changes.Note(ChangedKind.RequestKind, ChangeSort.Added, row.Kind.Name);
            }
        }

        foreach (var gone in known.Where(kind => kind.IsOffered && rows.All(row => row.Kind.Key != kind.Key)))
        {
            gone.IsOffered = false;
            changes.Note(ChangedKind.RequestKind, ChangeSort.Archived, gone.Name);
        }
    }

    private static void Set(Changes.Comparison comparison, RegisteredRequestKind kind, RegisteredRequestKind row)
    {
        comparison.Set("name", kind.Name, row.Name, value => kind.Name = value);
        comparison.Set("about", kind.About, row.About, value => kind.About = value);
        comparison.Set("to", kind.Recipients, row.Recipients, value => kind.Recipients = value);
        comparison.Set("fields", kind.Fields, row.Fields, value => kind.Fields = value);
        comparison.Set("reply field", kind.ReplyField, row.ReplyField, value => kind.ReplyField = value);
        comparison.Set("close field", kind.CloseField, row.CloseField, value => kind.CloseField = value);
        comparison.Set("acknowledge", kind.Acknowledge, row.Acknowledge, value => kind.Acknowledge = value);
        comparison.Set("answer", kind.Answer, row.Answer, value => kind.Answer = value);
        comparison.Set("close", kind.Close, row.Close, value => kind.Close = value);
        comparison.Set("ladder", kind.Ladder, row.Ladder, value => kind.Ladder = value);
        comparison.Set("minutes", kind.Minutes, row.Minutes, value => kind.Minutes = value);
        comparison.Set("boards see", kind.BoardsSee, row.BoardsSee, value => kind.BoardsSee = value);
        comparison.Set("offered", kind.IsOffered, row.IsOffered, value => kind.IsOffered = value);
    }

    private RegisteredRequestKind Of(RegisteredRequestKind row) => new()
    {
        TenantId = tenantId,
        Key = row.Key,
        Name = row.Name,
        About = row.About,
        Recipients = row.Recipients,
        Fields = row.Fields,
        ReplyField = row.ReplyField,
        CloseField = row.CloseField,
        Acknowledge = row.Acknowledge,
        Answer = row.Answer,
        Close = row.Close,
        Ladder = row.Ladder,
        Minutes = row.Minutes,
        BoardsSee = row.BoardsSee,
        IsOffered = row.IsOffered,
    };
}
