using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox.People;
using ClusterBot.Cards.Health;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Health.Checks;

/// <summary>
/// Looks who of the register is in none of the teams that the bot is in and has no chat with it: to these it cannot write, and would
/// learn so only when it has to.
/// </summary>
internal sealed class ReachCheck(ClusterDbContext db, Rosters rosters, TimeProvider time) : ICheck
{
    private const string Name = "people";
    private const int MaxNamed = 10;

    public bool IsSlow => true;

    public bool NeedsTables => true;

    public async Task<IReadOnlyList<CheckLine>> RunAsync(string? tenantId, CancellationToken cancellationToken)
    {
        var today = RegisterDay.Of(time.GetUtcNow());
        var people = await db.People.AsNoTracking()
            .Where(p => (tenantId == null || p.TenantId == tenantId) && db.RolesInForce(today).Any(r => r.PersonId == p.Id))
            .Where(p => !db.Conversations.Any(c => c.PersonId == p.Id && c.RemovedAt == null))
            .OrderBy(p => p.Name)
            .Select(p => new { p.Name, p.AadObjectId })
            .ToListAsync(cancellationToken);
        if (people.Count == 0)
        {
            return [new CheckLine(Name, CheckStatus.Right, "Everybody of the register has a chat with ClusterBot.")];
        }

        var teams = await db.Conversations.AsNoTracking()
            .Where(c => (tenantId == null || c.TenantId == tenantId) && c.Kind == ConversationKind.Channel && c.RemovedAt == null
                && c.TeamId != null)
            .ToListAsync(cancellationToken);
        var known = new HashSet<Guid>();
        var isComplete = true;
        foreach (var team in teams.GroupBy(c => c.TeamId).Select(channels => channels.First()))
        {
            var members = await rosters.ReadAsync(team, cancellationToken);
            isComplete &= members is not null;
            known.UnionWith((members ?? []).Select(member => member.AadObjectId));
        }

        if (teams.Count == 0 || !isComplete)
        {
            return [new CheckLine(Name, CheckStatus.NotUsed, teams.Count == 0
                ? "ClusterBot is in no team yet, so who is in one is not known."
                : "Teams did not say who is in the teams.")];
        }

        var unknown = people.FindAll(person => !Guid.TryParse(person.AadObjectId, out var id) || !known.Contains(id));
        return [unknown.Count == 0
            ? new CheckLine(Name, CheckStatus.Right, "Everybody of the register is in a team or has a chat with ClusterBot.")
            : new CheckLine(
                Name,
                CheckStatus.Wrong,
                "In no team with ClusterBot and without a chat: "
                    + $"{string.Join(", ", unknown.Take(MaxNamed).Select(person => person.Name))}"
                    + $"{(unknown.Count > MaxNamed ? $" and {unknown.Count - MaxNamed} more" : "")}.",
                "Add them to the team, or ask them to add ClusterBot in Teams. If they are there already, their Entra object id in the "
                    + "register is another's.")];
    }
}
