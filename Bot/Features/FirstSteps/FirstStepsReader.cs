using System.Globalization;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Cards.FirstSteps;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.FirstSteps;

/// <summary>Reads from the database which of the first steps are really done.</summary>
internal sealed class FirstStepsReader(ClusterDbContext db)
{
    private const int MostNamed = 3;

    private const string More = " A delivery board and good practice can each have one of their own: type link there, too.";

    public async Task<FirstStepsView> ReadAsync(TenantSetup setup, CancellationToken cancellationToken)
    {
        var clusters = await db.Clusters.AsNoTracking().Where(c => c.TenantId == setup.TenantId && c.ArchivedAt == null)
            .OrderBy(c => c.Name).ToListAsync(cancellationToken);
        var ids = clusters.ConvertAll(cluster => cluster.Id);
        var linked = await db.Conversations.AsNoTracking()
            .Where(c =>
                c.ClusterId != null && ids.Contains(c.ClusterId.Value) && c.Purpose == ChannelPurpose.Cluster && c.RemovedAt == null)
            .Select(c => c.ClusterId!.Value)
            .ToListAsync(cancellationToken);
        var psas = await db.Psas.CountAsync(p => ids.Contains(p.ClusterId) && p.ArchivedAt == null, cancellationToken);
        var people = await db.People.CountAsync(p => p.TenantId == setup.TenantId && p.ArchivedAt == null, cancellationToken);
        var hasRound = await db.Rounds.AnyAsync(
            r => db.Clusters.Any(c => c.Id == r.ClusterId && c.TenantId == setup.TenantId), cancellationToken);
        return new FirstStepsView(
            [
                Register(clusters.Count, psas, people),
                Channels([.. clusters.Where(cluster => !linked.Contains(cluster.Id)).Select(cluster => cluster.Name)], clusters.Count),
                new FirstStepView(FirstStep.SeeReach, setup.ReachSeenAt is not null, setup.ReachSeenAt is not null
                    ? "You have seen the list. Type health to see it as it is now."
                    : "Once a channel is linked, see to whom ClusterBot cannot write, and why."),
                new FirstStepView(FirstStep.OpenCheckIn, hasRound, hasRound
                    ? "From here each cluster's own calendar opens them."
                    : "It asks the people of the register in the cluster's channel. The calendar opens the next ones by itself."),
            ],
            clusters.Count == 0 ? null : clusters.Max(cluster => cluster.Marking));
    }

    private static FirstStepView Register(int clusters, int psas, int people) => clusters > 0 && psas > 0
        ? new FirstStepView(
            FirstStep.LoadRegister, true, $"{Count(clusters, "cluster")}, {Count(psas, "PSA")}, {Count(people, "person", "people")}.")
        : new FirstStepView(FirstStep.LoadRegister, false,
            "Send its workbook or files here, in this chat; \"register template\" gives you an empty workbook. "
                + "You are shown what would change before anything does. Name yourself in it as an administrator: "
                + "once it is loaded, it says who is one.");

    private static FirstStepView Channels(string[] without, int clusters)
    {
        if (clusters == 0)
        {
            return new FirstStepView(
                FirstStep.LinkChannels, false,
                "Add ClusterBot to each cluster's team. In the channel for the check-ins, type: @ClusterBot link");
        }

        var named =
            string.Join(", ", without.Take(MostNamed)) + (without.Length > MostNamed ? $" and {without.Length - MostNamed} more" : "");
        return without.Length == 0
            ? new FirstStepView(
                FirstStep.LinkChannels, true,
                (clusters == 1 ? "The cluster has its channel." : $"All {clusters} clusters have their channel.") + More)
            : new FirstStepView(
                FirstStep.LinkChannels, false,
                $"Still without a channel: {named}. In the channel that is to be theirs, type: @ClusterBot link");
    }

    private static string Count(int count, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several ?? one + "s")}");
}
