using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>A channel that the bot has just come into shows the open round, which its members may never have seen.</summary>
internal sealed class ShowRoundInReadyChannel(RoundOpening rounds) : IHappeningHandler<LinkedChannelReady>
{
    public async Task HandleAsync(LinkedChannelReady happening, TurnContext turn, CancellationToken cancellationToken)
    {
        if (happening.Channel.Purpose != ChannelPurpose.Cluster)
        {
            return;
        }

        if (await rounds.FindOpenAsync(happening.Cluster, cancellationToken) is { } open)
        {
            await rounds.PostAsync(open, happening.Channel, turn.Key, cancellationToken);
        }
        else if (happening.OpenNow)
        {
            await rounds.OpenAsync(happening.Cluster, happening.Channel, turn.Person, cancellationToken);
        }
    }
}
