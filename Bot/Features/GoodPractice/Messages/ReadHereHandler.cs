using ClusterBot.Bot.Configuration;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;

namespace ClusterBot.Bot.Features.GoodPractice.Messages;

/// <summary>
/// "read good practice here": the cluster lead has the channel read from now on, and everybody there is told what that means.
/// </summary>
internal sealed class ReadHereHandler(RetentionOptions kept) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await ReadingRights.FindAsync(turn, cancellationToken) is not { } cluster)
        {
            return;
        }

        if (turn.Conversation.ReadSinceAt is { } since)
        {
            await turn.SayAsync($"ClusterBot has read this channel since {CardDates.Moment(cluster.Local(since))}. "
                + "To end that and delete what was read, type: @ClusterBot stop reading here");
            return;
        }

        turn.Conversation.ReadSinceAt = turn.Now;
        await turn.SayAsync(
            "From now on ClusterBot reads what is written in this channel, so that summaries of good practice can use it. "
            + $"It keeps the words, who wrote them and when, of people in the register alone, "
            + $"for {kept.Of<ThreadMessageRecord>().Days} days. "
            + "What was written before is not read, nor are files and pictures. "
            + "It answers only those who mention @ClusterBot. A message that is deleted in Teams goes here too. "
            + "To end this and delete all that was read, the cluster lead types: @ClusterBot stop reading here");
    }
}

/// <summary>"stop reading here": nothing more is read, and what was kept from the channel goes.</summary>
internal sealed class StopReadingHandler : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await ReadingRights.FindAsync(turn, cancellationToken) is null)
        {
            return;
        }

        if (turn.Conversation.ReadSinceAt is null)
        {
            await turn.SayAsync(
                "ClusterBot does not read this channel. It sees what mentions it, and keeps of that only what somebody asks it to.");
            return;
        }

        var count = await turn.Db.DropPracticeAsync(turn.Conversation, cancellationToken);
        var deleted = count == 1 ? "1 message that was kept from it is deleted" : $"{count} messages that were kept from it are deleted";
        await turn.SayAsync(
            $"ClusterBot does not read this channel any more, and {deleted}. Summaries that were posted before stay where they are.");
    }
}
