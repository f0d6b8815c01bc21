using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.Commands;

/// <summary>Says what the bot can do.</summary>
internal sealed class HelpHandler : ICommandHandler
{
    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) =>
        turn.ReplyAsync(new PostableCard(CardKey.None("It shows what the bot can do."), HelpCard.Build()));
}
