using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>
/// Posts an escalation's card into somebody's personal chat: the SRO's own where the step is the SRO's, else the board's.
/// </summary>
internal sealed class ShowEscalationToPerson(ClusterDbContext db, EscalationNotifications notifications)
    : IDomainEventHandler<ShowEscalationRequested>
{
    public async Task HandleAsync(ShowEscalationRequested domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        var escalation = await db.Escalations.Include(e => e.Events).SingleAsync(e => e.Id == domainEvent.EscalationId, cancellationToken);
        var psa = await db.Psas.Include(p => p.Indicators).SingleAsync(p => p.Id == escalation.PsaId, cancellationToken);
        var cluster = await db.Clusters.SingleAsync(c => c.Id == psa.ClusterId, cancellationToken);
        var isSros = escalation.WaitsFor(domainEvent.Person, psa) == EscalationStep.AnswerChallenge
            || !domainEvent.Person.SitsOnBoard(cluster.Id);
        await notifications.PostAgainToAsync(
            new EscalationDetails(escalation, psa, cluster), domainEvent.Chat,
            isSros ? EscalationCardVariant.Sro : EscalationCardVariant.Board, turn.Key, cancellationToken);
    }
}

/// <summary>A board's channel that the bot has just come into shows what is open, unless its members have it already.</summary>
internal sealed class ShowEscalationsInReadyChannel(ClusterDbContext db, EscalationNotifications notifications, MissingCards missing)
    : IDomainEventHandler<LinkedChannelReady>
{
    public async Task HandleAsync(LinkedChannelReady domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        if (domainEvent.Channel.Purpose != ChannelPurpose.DeliveryBoard)
        {
            return;
        }

        var psas = await db.Psas.Include(p => p.Indicators).Where(p => p.ClusterId == domainEvent.Cluster.Id)
            .ToListAsync(cancellationToken);
        var open = await db.OpenEscalations([.. psas.Select(p => p.Id)]).OrderBy(e => e.RaisedAt).ToListAsync(cancellationToken);
        foreach (var escalation in open)
        {
            var it = new EscalationDetails(escalation, psas.Single(p => p.Id == escalation.PsaId), domainEvent.Cluster);
            if (await missing.WhyAsync(it.Key, domainEvent.Channel, cancellationToken) is { } why)
            {
                await notifications.PostAgainAsync(it, domainEvent.Channel, why, cancellationToken);
            }
        }
    }
}

/// <summary>Takes the name of somebody who was erased off the escalation cards.</summary>
internal sealed class ShowEscalationsWithoutPerson(ClusterDbContext db, EscalationNotifications notifications) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.Escalation];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var escalation in await db.Escalations.Include(e => e.Events).Where(e => erased.Escalations.Contains(e.Id))
            .ToListAsync(cancellationToken))
        {
            var psa = await db.Psas.Include(p => p.Indicators).SingleAsync(p => p.Id == escalation.PsaId, cancellationToken);
            var cluster = await db.Clusters.SingleAsync(c => c.Id == psa.ClusterId, cancellationToken);
            await notifications.ShowCopiesAsync(
                new EscalationDetails(escalation, psa, cluster), $"erased:{erased.PersonId:N}", cancellationToken);
        }
    }
}
