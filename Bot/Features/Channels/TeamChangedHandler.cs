using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>Follows a team that is deleted, archived, or back again.</summary>
internal sealed class TeamChangedHandler : IEventHandler
{
    public static readonly string[] Gone = ["teamDeleted", "teamHardDeleted", "teamArchived"];

    public static readonly string[] Back = ["teamRestored", "teamUnarchived"];

    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.ChannelData is not { Team.Id: { } teamId, EventType: { } what })
        {
            return;
        }

        await turn.Db.SaveChangesAsync(cancellationToken);
        if (Array.IndexOf(Gone, what) >= 0)
        {
            await TeamChannels.GoAsync(turn, teamId, cancellationToken);
        }
        else
        {
            await TeamChannels.ComeBackAsync(turn, teamId, cancellationToken);
        }
    }
}
