using ClusterBot.BotFramework.Activities;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Turns.Denials;

/// <summary>
/// Records what was refused for lack of authority: who, what, where, when and why. The same act is counted for a day, and beyond
/// <see cref="MaxKinds"/> different acts of one person all further ones are counted together, so that nobody makes the table grow without
/// limit.
/// </summary>
internal static class DeniedActs
{
    /// <summary>The number of different acts of one person in a day that are told apart.</summary>
    public const int MaxKinds = 50;

    /// <summary>The act under which further ones are counted.</summary>
    public const string Others = "others";

    public static async Task RecordAsync(TurnContext turn, DenialReason reason, CancellationToken cancellationToken)
    {
        var act = turn.Act();
        await RecordAsync(
            turn.Db,
            new DeniedAct
            {
                TenantId = ConversationTracker.TenantOf(turn.Activity),
                PersonId = turn.Person?.Id,
                AadObjectId = turn.Person is null ? turn.Activity.From?.AadObjectId : null,
                Act = Short(act.Name, DeniedAct.MaxAct)!,
                Target = Short(act.Target, DeniedAct.MaxTarget),
                Place = turn.Conversation.Kind,
                ConversationId = turn.Conversation.Kind == ConversationKind.Personal ? null : turn.Conversation.Id,
                Reason = reason,
                FirstAt = turn.Now,
            },
            cancellationToken);
    }

    /// <summary>Records a press in a conversation of another organisation, which begins no turn.</summary>
    public static async Task RecordForeignAsync(
        ClusterDbContext db, Activity activity, TurnFront front, TurnAct act, DateTimeOffset now, CancellationToken cancellationToken) =>
        await RecordAsync(
            db,
            new DeniedAct
            {
                TenantId = ConversationTracker.TenantOf(activity),
                PersonId = front.Person?.Id,
                AadObjectId = front.Person is null ? activity.From?.AadObjectId : null,
                Act = Short(act.Name, DeniedAct.MaxAct)!,
                Target = Short(act.Target, DeniedAct.MaxTarget),
                Place = front.Place!.Kind,
                Reason = DenialReason.OtherTenant,
                FirstAt = now,
            },
            cancellationToken);

    private static async Task RecordAsync(ClusterDbContext db, DeniedAct denied, CancellationToken cancellationToken)
    {
        var since = new DateTimeOffset(denied.FirstAt.UtcDateTime.Date, TimeSpan.Zero);
        var today = await db.DeniedActs
            .Where(d => d.TenantId == denied.TenantId && d.FirstAt >= since && d.PersonId == denied.PersonId
                && d.AadObjectId == denied.AadObjectId)
            .ToListAsync(cancellationToken);
        var same = today.Find(d => d.Act == denied.Act && d.Target == denied.Target && d.Place == denied.Place
            && d.ConversationId == denied.ConversationId && d.Reason == denied.Reason);
        if (same is null && today.Count >= MaxKinds)
        {
            same = today.Find(d => d.Act == Others);
            denied = new DeniedAct
            {
                TenantId = denied.TenantId,
                PersonId = denied.PersonId,
                AadObjectId = denied.AadObjectId,
                Act = Others,
                Place = denied.Place,
                Reason = denied.Reason,
                FirstAt = denied.FirstAt,
            };
        }

        same ??= db.DeniedActs.Add(denied).Entity;
        same.LastAt = denied.FirstAt;
        same.Count++;
    }

    private static string? Short(string? text, int most) => text?.Length > most ? text[..most] : text;
}
