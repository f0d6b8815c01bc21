using ClusterBot.Data;
using ClusterBot.Bot.Features.GoodPractice.Drafts;
using ClusterBot.Bot.Features.GoodPractice.Practices;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Cards.Commands;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.GoodPractice.Messages;

/// <summary>
/// A message was edited in Teams, or its deletion was undone: summaries use its words as they are now. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
/// </summary>
internal sealed class ReviseMessageHandler(ClusterDbContext db, PracticeRecord record, ReadMessageHandler reading, RouteTable routes,
    DraftChanges drafts)
    : IOverheardHandler
{
    private const string Undeleted = "undeleteMessage";

    public async Task<bool> ConcernsAsync(Activity activity, CancellationToken cancellationToken) =>
        await record.IsKeptAsync(activity, cancellationToken)
        || (activity.ChannelData?.EventType == Undeleted && await record.WasKeptAsync(activity, cancellationToken))
        || (!activity.NamesRecipient() && await reading.ConcernsAsync(activity, cancellationToken));

    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Id is not { } id
            || Words(turn.Activity) is not { } text
            || await record.IsOutdatedAsync(turn, id, cancellationToken))
        {
            return;
        }

        if (await record.FindAsync(turn, id, cancellationToken) is { } kept)
        {
            kept.Text = AuthorsText.Start(text, PracticeRecord.MaxText);
            kept.RevisedAt = Presence.SentAt(turn.Activity, turn.Now) ?? kept.RevisedAt;
        }
        else if (await record.FindDeletedAsync(turn, id, cancellationToken) is { } deleted)
        {
            if (turn.Activity.ChannelData?.EventType == Undeleted)
            {
                if (deleted.PostedAt is { } keptSince)
                {
                    await record.SaveAsync(turn, id, text, keptSince, cancellationToken);
                }

                db.DeletedMessages.Remove(deleted);
            }
        }
        else if (!turn.Activity.NamesRecipient()
            && MessageIds.PostedAt(id, turn.Now) is { } postedAt && postedAt >= turn.Conversation.ReadSinceAt)
        {
            // The message itself is still on its way, or had no words before.
            await reading.SaveAsync(turn, postedAt, cancellationToken);
        }

        await drafts.MessageChangedAsync(turn.Conversation, id, cancellationToken);
    }

    private string? Words(Activity activity)
    {
        var text = activity.ReadText();
        return PlainText.Clean(activity.NamesRecipient() ? routes.WithoutCommand(text, CommandList.GoodPractice.Phrase) : text);
    }
}
