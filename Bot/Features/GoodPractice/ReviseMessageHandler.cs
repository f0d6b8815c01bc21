using ClusterBot.Bot.Turns;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>A kept message was edited in Teams: summaries use its words as they are now.</summary>
internal sealed class ReviseMessageHandler : IEventHandler
{
    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (await turn.Db.Messages.FindAsync([turn.Conversation.Id, turn.Activity.Id ?? ""], cancellationToken) is { } kept
            && PlainText.Clean(turn.Activity.TextWithoutRecipientMention()) is { } text)
        {
            kept.Text = AuthorsText.Start(text, KeepMessageHandler.LongestText);
        }
    }
}
