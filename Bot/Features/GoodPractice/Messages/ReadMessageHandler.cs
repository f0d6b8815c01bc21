using ClusterBot.Bot.Features.GoodPractice.Practices;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.GoodPractice.Messages;

/// <summary>
/// Keeps what is written in a channel that a cluster lead has switched on, to nobody in particular. Of people alone whom the
/// register knows: a guest's words could neither be shown to the guest nor erased.
/// </summary>
internal sealed class ReadMessageHandler(PracticeRecord record, RouteTable routes) : IOverheardHandler
{
    public async Task<bool> ConcernsAsync(Activity activity, CancellationToken cancellationToken) =>
        Words(activity) is not null
        && await record.IsReadAsync(activity, cancellationToken)
        && await record.IsByKnownPersonAsync(activity, cancellationToken);

    public Task HandleAsync(TurnContext turn, CancellationToken cancellationToken) => SaveAsync(turn, PostedAt(turn), cancellationToken);

    /// <summary>Keeps the words of the activity, unless reading was stopped or the message was deleted meanwhile.</summary>
    public async Task SaveAsync(TurnContext turn, DateTimeOffset postedAt, CancellationToken cancellationToken)
    {
        var id = turn.Activity.Id ?? turn.Key;
        if (turn.Conversation.ReadSinceAt is not null && turn.Conversation.MayKeepPractice() && turn.Person is not null
            && Words(turn.Activity) is { } text)
        {
            if (await record.FindDeletedAsync(turn, id, cancellationToken) is { } deleted)
            {
                // It comes after its own deletion: had it come before, it would have been kept until then.
                deleted.PostedAt ??= postedAt;
                return;
            }

            await record.SaveAsync(turn, id, text, postedAt, cancellationToken);
        }
    }

    // A command without its mention is a slip and nobody's practice.
    private string? Words(Activity activity) => PlainText.Clean(activity.ReadText()) is { } text && !routes.IsCommand(text) ? text : null;

    private static DateTimeOffset PostedAt(TurnContext turn) =>
        turn.Activity.Timestamp is { } told && told < turn.Now ? told.ToUniversalTime() : turn.Now;
}
