using ClusterBot.Bot.Data;
using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>
/// A kept message was edited in Teams, or its deletion was undone: summaries use its words as they are now. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
/// </summary>
internal sealed class ReviseMessageHandler(ClusterDbContext db, PracticeRecord record) : IOverheardHandler
{
    private const string Undeleted = "undeleteMessage";

    public async Task<bool> ConcernsAsync(Activity activity, CancellationToken cancellationToken) =>
        await record.IsKeptAsync(activity, cancellationToken)
        || (activity.ChannelData?.EventType == Undeleted && await record.WasKeptAsync(activity, cancellationToken));

    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Id is not { } id || PlainText.Clean(turn.Activity.ReadText()) is not { } text)
        {
            return;
        }

        if (await record.FindAsync(turn, id, cancellationToken) is { } kept)
        {
            kept.Text = AuthorsText.Start(text, PracticeRecord.MaxText);
        }
        else if (turn.Activity.ChannelData?.EventType == Undeleted
            && await db.DeletedMessages.FindAsync([turn.Conversation.Id, id], cancellationToken) is { } deleted)
        {
            await record.KeepAsync(turn, id, text, deleted.PostedAt, cancellationToken);
            db.DeletedMessages.Remove(deleted);
        }
    }
}
