using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Turns;

/// <summary>Handles one button. Its answer is computed inside the turn.</summary>
public interface ICardActionHandler<in TAction>
    where TAction : ICardAction
{
    Task<CardAnswer> HandleAsync(TAction action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken);
}
