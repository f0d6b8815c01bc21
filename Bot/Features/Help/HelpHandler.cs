using ClusterBot.Bot.ReadModels.Welcome;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;

namespace ClusterBot.Bot.Features.Help;

/// <summary>Says what the bot can do, to this person.</summary>
internal sealed class HelpHandler(WelcomeReader welcome) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) =>
        await turn.ReplyAsync(await welcome.CardAsync(turn.Person, turn.Conversation, cancellationToken));
}
