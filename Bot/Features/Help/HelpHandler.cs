using ClusterBot.Data.CardKeys;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Help;

namespace ClusterBot.Bot.Features.Help;

/// <summary>Says what the bot can do.</summary>
internal sealed class HelpHandler : ICommandHandler
{
    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) =>
        turn.ReplyAsync(new PostableCard(CardKey.None("It shows what the bot can do."), HelpCard.Build()));
}
