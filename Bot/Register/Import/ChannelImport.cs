using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Import;

/// <summary>The links of channels. A channel that the file does not name stays as it was linked in Teams.</summary>
internal sealed class ChannelImport(ClusterDbContext db, KnownRegister known, Changes changes, DateTimeOffset now)
{
    public async Task ApplyAsync(RegisterContent content, CancellationToken cancellationToken)
    {
        foreach (var row in content.Channels ?? [])
        {
            var (cluster, channel) = (known.Cluster(row.Cluster)!, known.Channels.Find(c => c.Id == row.Channel)!);
            if (channel.ClusterId == cluster.Id && channel.Purpose == row.Purpose)
            {
                continue;
            }

            foreach (var earlier in known.Channels.Where(c => c.ClusterId == cluster.Id && c.Purpose == row.Purpose))
            {
                Note(earlier, $"no longer for {cluster.Name}, {Words(row.Purpose)}", await db.UnlinkAsync(earlier, cancellationToken));
            }

            Note(channel, $"for {cluster.Name}, {Words(row.Purpose)}", await db.LinkAsync(
                channel, cluster.Id, row.Purpose, now, cancellationToken));
        }
    }

    // Without their number: an import that was agreed to is not another one because somebody has written there since.
    private void Note(Conversation channel, string what, int deleted) => changes.Note(
        ChangedKind.Channel, ChangeSort.Changed, channel.Name ?? channel.Id,
        [what, .. deleted > 0 ? (string[])["what was kept from it as good practice is deleted"] : []]);

    private static string Words(ChannelPurpose purpose) => purpose switch
    {
        ChannelPurpose.Cluster => "check-ins",
        ChannelPurpose.DeliveryBoard => "delivery board",
        ChannelPurpose.GoodPractice => "good practice",
        ChannelPurpose.None or _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "A channel is linked for something."),
    };
}
