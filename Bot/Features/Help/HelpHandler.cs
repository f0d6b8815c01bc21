using ClusterBot.Data.CardKeys;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Welcome;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Help;

namespace ClusterBot.Bot.Features.Help;

/// <summary>Says what the bot can do, to this person.</summary>
internal sealed class HelpHandler(WelcomeReader welcome) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) =>
        await turn.ReplyAsync(new PostableCard(
            CardKey.None("It shows what the bot can do."),
            HelpCard.Build(await welcome.ReadAsync(turn.Person, turn.Conversation, cancellationToken))));
}
