using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>A kept message was deleted in Teams: no later summary uses it.</summary>
internal sealed class RemoveMessageHandler : IEventHandler
{
    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (await turn.Db.Messages.FindAsync([turn.Conversation.Id, turn.Activity.Id ?? ""], cancellationToken) is { } kept)
        {
            turn.Db.Messages.Remove(kept);
        }
    }
}
