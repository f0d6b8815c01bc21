using ClusterBot.Bot.Data;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register.Importing;

/// <summary>Which channel is whose. What the file does not name stays as it was linked in Teams.</summary>
internal sealed class ChannelImport(KnownRegister known, Changes changes, DateTimeOffset now)
{
    public void Apply(RegisterContent content)
    {
        foreach (var row in content.Channels ?? [])
        {
            var (cluster, channel) = (known.Cluster(row.Cluster)!, known.Channels.Find(c => c.Id == row.Channel)!);
            var purpose = row.IsBoard ? ChannelPurpose.DeliveryBoard : ChannelPurpose.Cluster;
            if (channel.ClusterId == cluster.Id && channel.Purpose == purpose)
            {
                continue;
            }

            foreach (var earlier in known.Channels.Where(c => c.ClusterId == cluster.Id && c.Purpose == purpose))
            {
                earlier.Unlink();
            }

            channel.LinkTo(cluster.Id, purpose, now);
            changes.Note(ChangedKind.Channel, ChangeSort.Changed, channel.Name ?? channel.Id, $"for {cluster.Name}, {(row.IsBoard ? "delivery board" : "check-ins")}");
        }
    }
}
