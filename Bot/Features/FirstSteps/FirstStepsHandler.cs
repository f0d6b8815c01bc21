using ClusterBot.Data.Entities;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.FirstSteps;

/// <summary>"first steps": shows an administrator how far they are.</summary>
internal sealed class FirstStepsHandler(FirstStepsService steps) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person?.Administers() != true)
        {
            await turn.SayAsync(await WhoCanHelp.FromAdministratorsAsync(
                "The first steps are for an administrator of ClusterBot.", turn, cancellationToken));
        }
        else if (turn.Conversation.Kind != ConversationKind.Personal)
        {
            await turn.SayAloneAsync("Please ask in a personal chat with ClusterBot: the answer is for administrators alone.");
        }
        else
        {
            await turn.ReplyAsync(await steps.ReadAsync(turn.Conversation.TenantId, cancellationToken));
        }
    }
}
