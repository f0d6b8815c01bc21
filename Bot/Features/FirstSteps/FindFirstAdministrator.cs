using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Integrations.Graph.Directory;
using ClusterBot.Bot.Outbox.People;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns.FirstAdministrators;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.FirstSteps;

/// <summary>
/// Finds who is behind the user principal name that the settings give: from Microsoft Graph, else from the rosters of the places
/// that the bot is in. What a message says of its sender is no proof.
/// </summary>
internal sealed class FindFirstAdministrator(
    ClusterDbContext db, FirstAdministrator first, IGraphDirectory directory, Rosters rosters, Transactions transactions,
    TimeProvider time) : IRecurringJob
{
    private const int MostRosters = 50;

    public static string Name => "find first administrator";

    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (first.Options is not { IsConfigured: true, PrincipalName: { } wanted, TenantId: { } tenant }
            || await FirstAdministrator.HasAdministratorAsync(db, tenant, RegisterDay.Of(time.GetUtcNow()), cancellationToken)
            || (await InDirectoryAsync(
                wanted, cancellationToken) ?? await InRostersAsync(tenant, wanted, cancellationToken)) is not { } found)
        {
            return;
        }

        await transactions.RunAsync(
            tenant, (services, cancellationToken) => ClaimAsync(services, found, cancellationToken), cancellationToken);
    }

    private async Task ClaimAsync(IServiceProvider services, Found found, CancellationToken cancellationToken)
    {
        var within = services.GetRequiredService<ClusterDbContext>();
        if (await first.ClaimAsync(
            within, found.Who.AadObjectId, found.Who.Name, isNamed: true, time.GetUtcNow(), cancellationToken) is { } person)
        {
            if (found.ChatId is not null && await within.Conversations.FindAsync([found.ChatId], cancellationToken) is { } chat)
            {
                chat.PersonId ??= person.Id;
            }

            await services.GetRequiredService<FirstStepsService>().GreetAsync(person, cancellationToken);
        }
    }

    private async Task<Found?> InDirectoryAsync(string wanted, CancellationToken cancellationToken) =>
        await directory.FindByPrincipalNameAsync(wanted, cancellationToken) is PersonLookup.Found person
            && FirstAdministratorOptions.AadObjectId(person.AadObjectId) is { } id
            ? new Found(new RosterMember(id, person.DisplayName, wanted), null)
            : null;

    private async Task<Found?> InRostersAsync(string tenant, string wanted, CancellationToken cancellationToken)
    {
        // A team's roster is that of its General channel; a chat with somebody unknown holds that person alone. The newest first.
        var places = await db.Conversations.AsNoTracking()
            .Where(c => c.TenantId == tenant && c.RemovedAt == null)
            .Where(c =>
                (c.Kind == ConversationKind.Personal && c.PersonId == null) || (c.Kind == ConversationKind.Channel && c.Id == c.TeamId))
            .OrderBy(c => c.Kind == ConversationKind.Channel ? 0 : 1)
            .ThenByDescending(c => c.Id)
            .Take(MostRosters)
            .ToListAsync(cancellationToken);
        foreach (var place in places)
        {
            var members = await rosters.ReadAsync(place, cancellationToken) ?? [];
            if (members
                .FirstOrDefault(member => string.Equals(member.PrincipalName, wanted, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return new Found(found, place.Kind == ConversationKind.Personal && members.Count == 1 ? place.Id : null);
            }
        }

        return null;
    }

    /// <param name="Who">The person.</param>
    /// <param name="ChatId">The person's own chat with the bot; null when it is not known.</param>
    private sealed record Found(RosterMember Who, string? ChatId);
}
