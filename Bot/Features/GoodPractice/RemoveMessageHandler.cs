using ClusterBot.Bot.Data;
using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>A kept message was deleted in Teams: its words go, and its id stays for a while in case the deletion is undone.</summary>
internal sealed class RemoveMessageHandler(ClusterDbContext db, PracticeRecord record) : IOverheardHandler
{
    public Task<bool> ConcernsAsync(Activity activity, CancellationToken cancellationToken) => record.IsKeptAsync(activity, cancellationToken);

    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Id is not { } id || await record.FindAsync(turn, id, cancellationToken) is not { } kept)
        {
            return;
        }

        db.Messages.Remove(kept);
        if (await db.DeletedMessages.FindAsync([turn.Conversation.Id, id], cancellationToken) is null)
        {
            db.DeletedMessages.Add(new DeletedMessage
            {
                ConversationId = turn.Conversation.Id,
                MessageId = id,
                PostedAt = kept.PostedAt,
                DeletedAt = turn.Now,
            });
        }
    }
}
