using ClusterBot.Data;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.FirstSteps;

/// <summary>Greets the first administrator, and ticks off at once what other features tell of.</summary>
internal sealed class FirstStepsChanges(FirstStepsService steps, JobSignal works, AfterCommit commit)
    : IDomainEventHandler<AdministratorFound>, IDomainEventHandler<LinkedChannelReady>, IDomainEventHandler<UnreachedPeopleShown>,
        IDomainEventHandler<StrangerSeen>
{
    public Task HandleAsync(AdministratorFound domainEvent, TurnContext turn, CancellationToken cancellationToken) =>
        steps.GreetAsync(domainEvent.Person, cancellationToken);

    public Task HandleAsync(LinkedChannelReady domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        works.AskAfter<UpdateFirstSteps>(commit);
        return Task.CompletedTask;
    }

    /// <summary>While nobody could be reached there was nothing to see.</summary>
    public async Task HandleAsync(UnreachedPeopleShown domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        var tenant = turn.Conversation.TenantId;
        if (await turn.Db.Conversations.AnyAsync(
            c => c.TenantId == tenant && c.ClusterId != null && c.RemovedAt == null, cancellationToken))
        {
            (await steps.FindAsync(tenant, cancellationToken)).ReachSeenAt ??= turn.Now;
            works.AskAfter<UpdateFirstSteps>(commit);
        }
    }

    public Task HandleAsync(StrangerSeen domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        works.AskAfter<FindFirstAdministrator>(commit);
        return Task.CompletedTask;
    }
}
