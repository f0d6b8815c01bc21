using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>
/// Tells the delivery board and the SRO, and keeps every copy of the card at the state that holds. Whoever could not be told at
/// first, or joined the board since, is told at the next step.
/// </summary>
internal sealed class EscalationNotifications(ClusterDbContext db, MessageOutbox outbox, EscalationReader reader, TimeProvider time)
{
    private static readonly Role[] Board = [Role.BoardChair, Role.BoardMember, Role.NonExecutiveDirector];

    private DateOnly Today => RegisterDay.Of(time.GetUtcNow());

    /// <summary>Shows the escalation as it stands to all whom it concerns.</summary>
    public async Task<EscalationView> ShowAsync(EscalationDetails it, CancellationToken token)
    {
        var (view, notifiedPeople) = await ReachAsync(it, token);
        if (it.Version > 1)
        {
            await UpdateAsync(it, view, notifiedPeople);
        }

        return view;
    }

    /// <summary>
    /// Shows what became of the messages. Of whoever could not be told, the asking side and the cluster leads hear once, and the
    /// board's channel, as the next way, says whom it concerns.
    /// </summary>
    public async Task FollowAsync(EscalationDetails it, CancellationToken token)
    {
        var (view, notifiedPeople) = await ReachAsync(it, token);
        if (notifiedPeople.HasOutcome)
        {
            await UpdateAsync(it, view, notifiedPeople);
        }

        if (notifiedPeople.Refused.Count > 0)
        {
            var owners = await OwnersAsync(it, token);
            var leads = await db.WhoLeadsAsync(it.Cluster, Today, token);
            await new EscalationNextWays(db, outbox)
                .TryAsync(it, view, notifiedPeople, owners, [.. leads.ExceptBy(owners.Select(owner => owner.Id), lead => lead.Id)], token);
        }
    }

    private async Task<(EscalationView View, NotifiedPeople Reach)> ReachAsync(EscalationDetails it, CancellationToken token)
    {
        var view = await reader.ReadAsync(it, token);
        var notifiedPeople = new NotifiedPeople();
        await PostToChannelAsync(it, view, notifiedPeople, token);
        foreach (var member in await OnBoardAsync(it, token))
        {
            notifiedPeople.Note(member.Name, await CardToAsync(it, view, member, EscalationCardVariant.Board));
        }

        view = view with { Told = notifiedPeople.Told, Telling = notifiedPeople.Telling, NotTold = notifiedPeople.NotTold };
        foreach (var owner in await OwnersAsync(it, token))
        {
            if (await CardToAsync(it, view with { IsForSro = true }, owner, EscalationCardVariant.Sro) is { Problem: { } problem })
            {
                view = view with { NotTold = [.. view.NotTold, problem] };
            }
        }

        return (view, notifiedPeople);
    }

    // One version for one state of both, whoever shows it first.
    private Task UpdateAsync(EscalationDetails it, EscalationView view, NotifiedPeople notifiedPeople) => outbox.UpdateAllAsync(
        it.Key, copy => Message(it, view with { IsForSro = copy.Face == EscalationCardVariant.Sro }),
        $"{it.Version}/{notifiedPeople.Version}");

    /// <summary>Shows the escalation as it stands on the copies that were posted, and tells nobody.</summary>
    /// <param name="version">Names why, so that the same occasion shows it once.</param>
    public async Task ShowCopiesAsync(EscalationDetails it, string version, CancellationToken token)
    {
        var view = await reader.ReadAsync(it, token);
        await outbox.UpdateAllAsync(it.Key, copy => Message(it, view with { IsForSro = copy.Face == EscalationCardVariant.Sro }), version);
    }

    /// <summary>Posts the board's card once more, in a thread of its own.</summary>
    /// <param name="occasion">Names why, so that the same occasion posts it once.</param>
    public async Task PostAgainAsync(EscalationDetails it, Conversation channel, string occasion, CancellationToken token) =>
        await outbox.StartThreadAsync(
            channel, Message(it, await reader.ReadAsync(it, token)), $"{it.Key}/{channel.Id}/{occasion}",
            Options(EscalationCardVariant.Board));

    /// <summary>Posts a card once more into somebody's personal chat.</summary>
    /// <param name="occasion">Names why, so that the same occasion posts it once.</param>
    public async Task PostAgainToAsync(EscalationDetails it, Conversation chat, string face, string occasion, CancellationToken token)
    {
        var view = await reader.ReadAsync(it, token) with { IsForSro = face == EscalationCardVariant.Sro };
        await outbox.PostAsync(chat, Message(it, view), $"{it.Key}/{face}/{chat.Id}/{occasion}", Options(face));
    }

    /// <summary>Says in a new line what happened: to the SRO always, and to whoever raised a challenge when it is answered.</summary>
    public async Task TellStepAsync(EscalationDetails it, EscalationView view, CancellationToken token)
    {
        var text = OutboundMessage.Text(EscalationNotificationText.Of(view, view.Events[^1]));
        foreach (var person in await ConcernedAsync(it, token))
        {
            await outbox.ToPersonAsync(
                person, text, $"{it.Key}/news/{it.Version}/{person.Id:N}", new OutboxOptions { Priority = OutboxMessagePriority.Alert });
        }
    }

    private async Task PostToChannelAsync(EscalationDetails it, EscalationView view, NotifiedPeople notifiedPeople, CancellationToken token)
    {
        if (await db.FindChannelAsync(it.Cluster.Id, ChannelPurpose.DeliveryBoard, token) is { } channel)
        {
            var posted = await db.FindBoardPostAsync(it, channel, token)
                ?? await outbox.StartThreadAsync(channel, Message(it, view), $"{it.Key}/channel", Options(EscalationCardVariant.Board));
            notifiedPeople.Note("the delivery board's channel", posted);
        }
        else
        {
            notifiedPeople.NoteMissing($"No channel is linked for the delivery board of {it.Cluster.Name}, so nothing was posted there.");
        }
    }

    private Task<ToPersonResult> CardToAsync(EscalationDetails it, EscalationView view, Person person, string face) =>
        outbox.ToPersonAsync(person, Message(it, view), $"{it.Key}/{face}/{person.Id:N}", Options(face));

    private async Task<List<Person>> OnBoardAsync(EscalationDetails it, CancellationToken token) =>
        [.. (await db.WithRoleAsync(it.Psa, Board, Today, token)).Where(p => p.TenantId == it.Cluster.TenantId)];

    // Who asked, and the PSA's SRO if a deputy asked.
    private async Task<List<Person>> OwnersAsync(EscalationDetails it, CancellationToken token)
    {
        var asker = await db.People.SingleAsync(p => p.Id == it.Escalation.RaisedById, token);
        var sros = await db.WithRoleAsync(it.Psa, [Role.SeniorResponsibleOwner], Today, token);
        return [.. asker.ArchivedAt is null ? [asker] : Array.Empty<Person>(), .. sros.Where(p =>
            p.Id != asker.Id && p.TenantId == it.Cluster.TenantId)];
    }

    private async Task<List<Person>> ConcernedAsync(EscalationDetails it, CancellationToken token)
    {
        var concerned = await OwnersAsync(it, token);
        var last = it.Escalation.Events.MaxBy(e => e.Sequence)!;
        var challenge = it.Escalation.Events.Where(e => e.Step == EscalationStep.Challenge).MaxBy(e => e.Sequence);
        if (last.Step == EscalationStep.AnswerChallenge && challenge is not null && concerned.TrueForAll(p => p.Id != challenge.ById))
        {
            concerned.AddRange(await db.People.Where(p => p.Id == challenge.ById && p.ArchivedAt == null).ToListAsync(token));
        }

        return concerned;
    }

    private static OutboxOptions Options(string face) =>
        new() { Face = face, Priority = OutboxMessagePriority.Alert };

    private static PostableCard Message(EscalationDetails it, EscalationView view) =>
        new(it.Key, EscalationCard.Build(view)) { Summary = EscalationCard.Summary(view) };
}
