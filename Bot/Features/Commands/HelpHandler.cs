using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.Commands;

/// <summary>Says what the bot can do; in a chat also when it did not understand.</summary>
internal sealed class HelpHandler : ICommandHandler
{
    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) => turn.ReplyAsync(new PostableCard(
        CardKey.None("It shows what the bot can do, and words to the one who typed them."),
        command.Phrase.Length == 0 && !string.IsNullOrWhiteSpace(command.Arguments)
            ? NotUnderstoodCard.Build(command.Arguments, command.Meant)
            : HelpCard.Build()));
}
