using ClusterBot.Bot.Features.GoodPractice.Drafts;
using ClusterBot.Bot.Features.GoodPractice.Practices;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.Features.GoodPractice.Messages;

/// <summary>
/// A message was deleted in Teams: its words go, and its id stays for a while in case the deletion is undone, or the message itself is
/// still on its way. Of what reading does not keep no id stays.
/// </summary>
internal sealed class RemoveMessageHandler(PracticeRecord record, DraftChanges drafts) : IOverheardHandler
{
    public async Task<bool> ConcernsAsync(Activity activity, CancellationToken cancellationToken) =>
        await record.IsKeptAsync(activity, cancellationToken)
        || (await record.IsReadAsync(activity, cancellationToken) && await record.IsByKnownPersonAsync(activity, cancellationToken));

    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Id is { } id
            && !await record.IsOutdatedAsync(turn, id, cancellationToken)
            && !await IsFromBeforeReadingAsync(turn, id, cancellationToken))
        {
            await record.RemoveAsync(turn, id, cancellationToken);
            await drafts.MessageChangedAsync(turn.Conversation, id, cancellationToken);
        }
    }

    private async Task<bool> IsFromBeforeReadingAsync(TurnContext turn, string id, CancellationToken cancellationToken) =>
        MessageIds.PostedAt(id, turn.Now) < turn.Conversation.ReadSinceAt && await record.FindAsync(turn, id, cancellationToken) is null;
}
