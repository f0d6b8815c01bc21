using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Finding;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.MyWork;
using ClusterBot.Cards.Reminders;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders.MyWork;

/// <summary>Everything that one person owes, shown to that person alone: always in personal chat, wherever it is asked for.</summary>
internal sealed class MyWorkReader(
    ClusterDbContext db, RoundObligations obligations, ReminderDetailsReader reader, ReminderReader views, ScheduleReader schedules,
    RequestReader requests, RecordReader records, FollowReader follows, WaitingDrafts drafts, MessageOutbox outbox)
{
    /// <summary>Returns the key of the posted cards: their buttons work where they were posted.</summary>
    public static CardKey KeyOf(Guid personId) => CardFamily.MyWork.Key(personId);

    /// <summary>Posts it into the personal chat; in a channel or a group chat, says that it is there.</summary>
    public async Task ShowAsync(Person person, TurnContext turn, CancellationToken cancellationToken)
    {
        var card = new PostableCard(KeyOf(person.Id), MyWorkCard.Build(await ReadAsync(person, turn, cancellationToken)));
        if (turn.Conversation.Kind == ConversationKind.Personal)
        {
            await turn.ReplyAsync(card);
            return;
        }

        var sent = await outbox.ToPersonAsync(
            person, card, $"{card.Key}/{turn.Key}", new OutboxOptions { Priority = OutboxMessagePriority.Answer });
        await turn.SayAloneAsync(sent.Queued ? "Your work is on its way to your personal chat with ClusterBot." : sent.Problem);
    }

    private async Task<MyWorkView> ReadAsync(Person person, TurnContext turn, CancellationToken cancellationToken)
    {
        var rounds = await RoundsAsync(person, cancellationToken);
        var open = (await requests.OpenOfAsync(person, cancellationToken))
            .SelectMany(details => Sides(details, person, turn.Now), (details, waiting) => (details.Marking, Waiting: waiting)).ToList();
        var cluster = await db.FindClusterAsync(turn.Conversation, person, cancellationToken);
        var due = await records.DueAsync(person, DateOnly.FromDateTime(turn.Now.UtcDateTime), cancellationToken);
        var waiting = await drafts.OfAsync(person, cancellationToken);
        return new MyWorkView
        {
            Marking = rounds.Select(round => round.Marking).Concat(open.Select(one => one.Marking))
                .Concat(due.Select(details => details.Cluster.Marking)).Concat(waiting.Select(one => one.Marking))
                .DefaultIfEmpty(cluster?.Marking ?? ProtectiveMarking.Official).Max(),
            Rounds = rounds,
            Requests = [.. open.Select(one => one.Waiting)],
            Records = [.. due.Select(details => new DueRecordView(
                details.Record.Id, details.Kind.Name, details.Version.Text,
                details.LostItsSource
                    ? DateOnly.FromDateTime(details.Cluster.Local(details.Record.OriginGoneAt!.Value).DateTime)
                    : details.Version.ReviewOn!.Value)
                {
                    LostItsSource = details.LostItsSource,
                })],
            Drafts = [.. waiting.Select(one => one.Draft)],
            Followed = await follows.ReadAsync(person, cancellationToken),
            MayAsk = person.RolesInForce().Any(r => RoleGroups.Owners.Contains(r.Role)),
            NextOpensAt = cluster is null ? null : await schedules.NextAtAsync(cluster, cancellationToken),
        };
    }

    // Somebody may speak for both sides, and then sees both. Of a request to the board there is one line, to whoever's turn it is.
    private static IEnumerable<WaitingRequestView> Sides(RequestDetails details, Person person, DateTimeOffset now)
    {
        var (request, parties) = (details.Request, details.Parties);
        var (waitsFor, isOverdue) = (request.WaitsFor(person, parties), request.IsOverdue(details.From.Today(now)));
        if (request.IsEscalation())
        {
            return waitsFor is null ? [] : [View(isMine: waitsFor == RequestStep.AnswerChallenge || !parties.IsAsked(person), waitsFor)];
        }

        return
        [
            .. parties.IsAsked(person) ? [View(isMine: false, waitsFor)] : Array.Empty<WaitingRequestView>(),
            .. parties.MayAsk(person) ? [View(isMine: true, null)] : Array.Empty<WaitingRequestView>(),
        ];

        WaitingRequestView View(bool isMine, RequestStep? step) =>
            new(request.Id, details.InList(details.Marking), isMine, step, isOverdue);
    }

    private async Task<IReadOnlyList<ReminderView>> RoundsAsync(Person person, CancellationToken cancellationToken)
    {
        var found = new List<ReminderView>();
        foreach (var round in await obligations.OfPersonAsync(person.Id, cancellationToken))
        {
            if (round.Owed.Count > 0)
            {
                var plan = reader.PlanOf(round, person);
                found.Add(await views.ReadAsync(round, person, plan, cancellationToken));
            }
        }

        return found;
    }
}
