using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.Turns;

/// <summary>
/// Handles what was not said to the bot. It is asked before anything is recorded, and answers nobody: most of what a channel's
/// members write is none of the bot's business and leaves no row.
/// </summary>
public interface IOverheardHandler : IEventHandler
{
    /// <summary>Returns true when the activity may be looked at. Runs outside any transaction.</summary>
    Task<bool> ConcernsAsync(Activity activity, CancellationToken cancellationToken);
}
