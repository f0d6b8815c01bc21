using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Turns;

/// <summary>Everything that is known of an activity before it is handled, read at once.</summary>
/// <param name="Place">The conversation that it comes from; null when it is new.</param>
/// <param name="Before">The same activity, when it was handled before.</param>
/// <param name="Person">The acting person; null when the register does not know them.</param>
/// <param name="Roles">The person's.</param>
/// <param name="HasCardsWithoutId">True when a card was posted there of which the channel has not said the id.</param>
internal sealed record TurnFront(
    Conversation? Place, ProcessedActivity? Before, Person? Person, IReadOnlyList<RoleAssignment> Roles, bool HasCardsWithoutId)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, string, string, string, string?, IAsyncEnumerable<TurnFront>>> Front =
        new(() => EF.CompileAsyncQuery(
            (ClusterDbContext db, string key, string place, string tenantId, string? aadObjectId) =>
                from conversation in db.Conversations
                where conversation.Id == place
                join turn in db.Turns on key equals turn.Key into turns
                from before in turns.DefaultIfEmpty()
                join registered in db.People.Where(p => p.ArchivedAt == null)
                    on new { TenantId = tenantId, Id = aadObjectId }
                    equals new { registered.TenantId, Id = (string?)registered.AadObjectId }
                    into people
                from person in people.DefaultIfEmpty()
                select new TurnFront(
                    conversation,
                    before,
                    person,
                    db.Roles.Where(r => r.PersonId == person.Id).ToList(),
                    db.OutboxMessages.Any(d => d.OrderKey == place && d.ActivityId == null && d.State == OutboxMessageState.Sent))));

    private static readonly CompiledQuery<Func<ClusterDbContext, string, IAsyncEnumerable<ProcessedActivity>>> TurnByKey = new(() =>
        EF.CompileAsyncQuery((ClusterDbContext db, string key) => db.Turns.Where(t => t.Key == key)));

    // As above, with a round as it stands and what the person has typed. Entities are not tracked: answers are held beyond the turn.
    private static readonly
        CompiledQuery<Func<
            ClusterDbContext, string, string, string, string?, Guid, long, string, string, IAsyncEnumerable<FrontRow>>> FrontWithRound =
            new(() => EF.CompileAsyncQuery(
                (ClusterDbContext db, string key, string place, string tenantId, string? aadObjectId, Guid roundId, long after, string card,
                    string ownCard) =>
                    from conversation in db.Conversations.AsNoTracking()
                    where conversation.Id == place
                    from before in db.Turns.Where(t => t.Key == key).DefaultIfEmpty()
                    from person in db.People
                        .Where(p => p.TenantId == tenantId && p.AadObjectId == aadObjectId && p.ArchivedAt == null).DefaultIfEmpty()
                    from role in db.Roles.Where(r => r.PersonId == person.Id).DefaultIfEmpty()
                    from draft in db.Drafts.Where(d => d.PersonId == person.Id).DefaultIfEmpty()
                    from round in db.Rounds.Where(r => r.Id == roundId).DefaultIfEmpty()
                    from cluster in db.ClusterVersions.Where(v => v.ClusterId == round.ClusterId).DefaultIfEmpty()
                    from change in db.CheckInChanges
                        .Where(c => c.ClusterId == cluster.ClusterId && c.Number > after && c.Number <= after + MostChanges)
                        .DefaultIfEmpty()
                    from answer in db.Answers.Where(a => a.CheckInId == change.CheckInId).DefaultIfEmpty()
                    from row in db.Set<AnswerRow>().Where(r => r.AnswerId == answer.Id).DefaultIfEmpty()
                    select new FrontRow(
                        conversation,
                        before,
                        person,
                        role,
                        draft,
                        db.OutboxMessages.Any(d => d.OrderKey == place && d.ActivityId == null && d.State == OutboxMessageState.Sent),
                        round == null ? null : new RoundRow(
                            round.Id, cluster.Version, cluster.Answered, change, answer, row,
                            db.OutboxMessages.Any(d => d.Subject == ownCard && d.Kind != OutboxMessageKind.Update),
                            db.OutboxMessages
                                .Where(d => d.Subject == card && d.Kind != OutboxMessageKind.Update
                                    && d.State != OutboxMessageState.Refused)
                                .Max(d => (long?)d.Id)))));

    /// <summary>
    /// The number of answers that a round may be behind. Each comes with every role of the person; who is further behind asks by itself.
    /// </summary>
    private const int MostChanges = 8;

    /// <summary>Reads the same, and what the route foresees to need.</summary>
    public static async Task<TurnFront> ReadAsync(
        IServiceProvider services, string key, Activity activity, RouteMatch match, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        if (match.Route.Foresees?.Invoke(services, activity, match.Data) is not { } question)
        {
            return await ReadAsync(db, key, activity, cancellationToken);
        }

        var place = ConversationIds.Root(activity.Conversation!.Id!);
        var rows = await FrontWithRound.On(db)(
                db, key, place, ConversationTracker.TenantOf(activity), activity.From?.AadObjectId, question.RoundId, question.After,
                question.Card, question.OwnCard)
            .ToListAsync(cancellationToken);
        if (rows is not [var first, ..])
        {
            return await ReadAsync(db, key, activity, cancellationToken);
        }

        var foreseen = services.GetRequiredService<ForeseenRound>();
        if (first.Round is not null && RoundStanding.Of(rows, row => row.Round!) is { } standing
            && standing.Answers - question.After <= MostChanges)
        {
            foreseen.Keep(question, standing);
        }

        RoleAssignment[] roles = [.. rows.Select(row => row.Role).OfType<RoleAssignment>().DistinctBy(role => role.Id)];
        db.Attach(first.Place);
        if (first.Person is { } person)
        {
            db.Attach(person);
            db.AttachRange(roles);
            foreseen.Keep(person.Id, [.. rows.Select(row => row.Draft).OfType<AnswerDraft>().DistinctBy(draft => draft.Id)]);
        }

        return new TurnFront(first.Place, first.Before, first.Person, roles, first.HasCardsWithoutId);
    }

    public static async Task<TurnFront> ReadAsync(ClusterDbContext db, string key, Activity activity, CancellationToken cancellationToken)
    {
        var place = ConversationIds.Root(activity.Conversation!.Id!);
        return await Front.On(db)(db, key, place, ConversationTracker.TenantOf(activity), activity.From?.AadObjectId)
                .FirstOrDefaultAsync(cancellationToken)
            // Nothing was ever posted in a place that is new.
            ?? new TurnFront(
                null, await TurnByKey.On(db)(db, key).FirstOrDefaultAsync(cancellationToken),
                await ConversationTracker.FindPersonAsync(db, activity, cancellationToken), [], HasCardsWithoutId: false);
    }

    /// <summary>True when the place is known as another tenant's: no channel of Teams' own would say so.</summary>
    public bool IsOfAnotherTenant(Activity activity) => Place is not null && Place.TenantId != ConversationTracker.TenantOf(activity);

    /// <summary>One role, one draft and one row of an answer, beside what all rows say.</summary>
    private sealed record FrontRow(
        Conversation Place, ProcessedActivity? Before, Person? Person, RoleAssignment? Role, AnswerDraft? Draft, bool HasCardsWithoutId,
        RoundRow? Round);
}
