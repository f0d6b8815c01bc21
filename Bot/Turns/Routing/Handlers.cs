using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Turns.Routing;

/// <summary>Handles one button. Its answer is computed inside the turn.</summary>
public interface ICardActionHandler<in TAction>
    where TAction : ICardAction
{
    Task<CardResponse> HandleAsync(TAction action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken);
}

public interface ICommandHandler
{
    Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken);
}

/// <summary>Handles what happens around the bot: installed, removed, a channel renamed.</summary>
public interface IEventHandler
{
    Task HandleAsync(TurnContext turn, CancellationToken cancellationToken);
}

/// <summary>Handles an invoke that is no press of a card, such as a search in the compose box.</summary>
public interface IInvokeHandler
{
    Task<CardResponse> HandleAsync(TurnContext turn, CancellationToken cancellationToken);
}

/// <summary>
/// Handles what was not said to the bot. It is asked before anything is recorded, and answers nobody: most of what a channel's
/// members write is none of the bot's business and leaves no row.
/// </summary>
public interface IOverheardHandler : IEventHandler
{
    /// <summary>Returns true when the activity may be looked at. Runs outside any transaction.</summary>
    Task<bool> ConcernsAsync(Activity activity, CancellationToken cancellationToken);
}
