using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Cards.Health;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Health.Checks;

/// <summary>Looks whether somebody administers the bot, a register is loaded and each cluster has its channels.</summary>
internal sealed class ClusterChecks(ClusterDbContext db, TimeProvider time) : ICheck
{
    public bool IsSlow => false;

    public bool NeedsTables => true;

    public async Task<IReadOnlyList<CheckLine>> RunAsync(string? tenantId, CancellationToken cancellationToken)
    {
        var today = RegisterDay.Of(time.GetUtcNow());
        var administrators = await db.WhoAdminister(today).CountAsync(p => tenantId == null || p.TenantId == tenantId, cancellationToken);
        var clusters = await db.Clusters.AsNoTracking().Where(c => (tenantId == null || c.TenantId == tenantId) && c.ArchivedAt == null)
            .OrderBy(c => c.Name).ToListAsync(cancellationToken);
        var linked = await db.Conversations.AsNoTracking()
            .Where(c => c.ClusterId != null && c.RemovedAt == null)
            .Select(c => new { c.ClusterId, c.Purpose })
            .ToListAsync(cancellationToken);
        bool Has(Cluster cluster, ChannelPurpose purpose) => linked.Exists(link => link.ClusterId == cluster.Id && link.Purpose == purpose);
        var (without, boardless) =
            (clusters.FindAll(c => !Has(c, ChannelPurpose.Cluster)), clusters.FindAll(c => !Has(c, ChannelPurpose.DeliveryBoard)));
        return
        [
            administrators > 0
                ? new CheckLine("administrators", CheckStatus.Right, administrators == 1 ? "There is one." : $"There are {administrators}.")
                : new CheckLine(
                    "administrators", CheckStatus.Wrong, "There is none, so nobody is let in.",
                    "Set Administrators:First to a person's Entra object id or user principal name, and start again."),
            clusters.Count > 0
                ? new CheckLine(
                    "register", CheckStatus.Right, clusters.Count == 1 ? "It has one cluster." : $"It has {clusters.Count} clusters.")
                : new CheckLine(
                    "register", CheckStatus.Wrong, "None is loaded.",
                    "An administrator sends its files to ClusterBot in personal chat: type register."),
            .. clusters.Count == 0 ? (IEnumerable<CheckLine>)[] :
            [
                Channels("channels", without, clusters.Count, isBoard: false),
                Channels("delivery boards' channels", boardless, clusters.Count, isBoard: true),
                OwnChannels(clusters.Count(c => Has(c, ChannelPurpose.GoodPractice)), clusters.Count),
            ],
        ];
    }

    // None is needed: good practice can be kept where check-ins are posted.
    private static CheckLine OwnChannels(int some, int all) => some == 0
        ? new CheckLine("good practice channels", CheckStatus.NotUsed, "No cluster has a channel for good practice alone.")
        : new CheckLine("good practice channels", CheckStatus.Right, all == 1
            ? "The cluster has one."
            : $"{some} of {all} clusters {(some == 1 ? "has" : "have")} one.");

    private static CheckLine Channels(string name, List<Cluster> without, int all, bool isBoard) => without.Count == 0
        ? new CheckLine(name, CheckStatus.Right, all == 1 ? "The cluster has it." : $"All {all} clusters have theirs.")
        : new CheckLine(
            name,
            CheckStatus.Wrong,
            $"Without one: {string.Join(", ", without.Take(5).Select(cluster => cluster.Name))}"
                + $"{(without.Count > 5 ? $" and {without.Count - 5} more" : "")}. "
                + (isBoard ? "Requests for help reach its members in their personal chats alone." : "Its check-ins are posted nowhere."),
            "A cluster lead or an administrator types in the channel: @ClusterBot link");
}
