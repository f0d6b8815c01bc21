using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Cards.FirstSteps;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.FirstSteps;

/// <summary>Posts the card of the first steps, and keeps all its copies as things are.</summary>
internal sealed class FirstStepsService(ClusterDbContext db, MessageOutbox outbox, FirstStepsReader reader, TimeProvider time)
{
    public async Task<TenantSetup> FindAsync(string tenantId, CancellationToken cancellationToken) =>
        await db.TenantSetups.FindAsync([tenantId], cancellationToken) ?? db.TenantSetups.Add(new TenantSetup { TenantId = tenantId })
            .Entity;

    public async Task<PostableCard> ReadAsync(string tenantId, CancellationToken cancellationToken)
    {
        var setup = await FindAsync(tenantId, cancellationToken);
        var view = await reader.ReadAsync(setup, cancellationToken);
        setup.Shown = State(view);
        return new PostableCard(CardFamily.FirstSteps.Key(tenantId), FirstStepsCard.Build(view));
    }

    /// <summary>Greets the first administrator in the personal chat.</summary>
    public async Task GreetAsync(Person person, CancellationToken cancellationToken)
    {
        // The chat, and the place from which it can be reached, may be of this very turn.
        await db.SaveChangesAsync(cancellationToken);
        var card = await ReadAsync(person.TenantId, cancellationToken);
        await outbox.ToPersonAsync(
            person, card, $"{card.Key}/{person.Id:N}", new OutboxOptions { Priority = OutboxMessagePriority.Answer });
    }

    /// <summary>Shows in every copy what has changed since.</summary>
    public async Task UpdateAsync(string tenantId, CancellationToken cancellationToken)
    {
        var setup = await FindAsync(tenantId, cancellationToken);
        var view = await reader.ReadAsync(setup, cancellationToken);
        if (State(view) == setup.Shown)
        {
            return;
        }

        setup.Shown = State(view);
        setup.Version++;
        setup.FinishedAt = view.IsFinished ? time.GetUtcNow() : null;
        await outbox.UpdateAllAsync(new PostableCard(CardFamily.FirstSteps.Key(tenantId), FirstStepsCard.Build(view)), $"{setup.Version}");
    }

    private static string State(FirstStepsView view)
    {
        var state = string.Join('|', view.Steps.Select(step => $"{(step.IsDone ? '+' : '-')}{step.Detail}"));
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(state)));
    }
}
