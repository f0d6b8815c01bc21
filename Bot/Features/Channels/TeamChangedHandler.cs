using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>Follows a team that is deleted, archived, or back again.</summary>
internal sealed class TeamChangedHandler : IEventHandler
{
    public static readonly string[] Back = ["teamRestored", "teamUnarchived"];

    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.ChannelData is not { Team.Id: { } teamId, EventType: { } what })
        {
            return;
        }

        // That a team is back, the event proves by itself, as whatever comes from there does.
        if (Array.IndexOf(Presence.TeamGone, what) >= 0)
        {
            await turn.Db.SaveChangesAsync(cancellationToken);
            await TeamChannels.GoAsync(turn, teamId, cancellationToken);
        }
    }
}
