using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>"summarise": says at once that it is at work, and leaves the work to <see cref="WriteSummaries"/>.</summary>
internal sealed class SummariseHandler(KeepMessageHandler keep, ScheduledWorkSignal works, AfterCommit commit) : ICommandHandler
{
    /// <summary>Beyond so many words after the command's it is a sentence that only begins like one: "Summary of what we tried in ...".</summary>
    private const int MostWordsAfter = 4;

    private static readonly TimeSpan ChannelPeriod = TimeSpan.FromDays(30);

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Kind != ConversationKind.Channel)
        {
            await turn.SayAsync("Please ask in the channel that you want summed up: type @ClusterBot summarise there.");
        }
        else if (Words(command).Length > MostWordsAfter)
        {
            await keep.HandleAsync(command, turn, cancellationToken);
        }
        else if (await turn.Db.FindClusterAsync(turn.Conversation, turn.Person, cancellationToken) is not { } cluster)
        {
            await turn.SayNoClusterAsync();
        }
        else if (!await turn.Db.HasPartAsync(turn.Person, cluster, cancellationToken) || turn.Person!.OnlyReads(cluster.Id))
        {
            await turn.SayAsync($"Only people with a part in {cluster.Name} can ask for a summary. Please ask its cluster lead.");
        }
        else
        {
            await AskAsync(turn, await SummaryScope.OfAsync(Words(command), turn, cancellationToken), turn.Person!);
        }
    }

    private async Task AskAsync(TurnContext turn, string? threadId, Person person)
    {
        var request = new SummaryRequestRecord
        {
            ConversationId = turn.Conversation.Id,
            ThreadId = threadId,
            SinceAt = threadId is null ? turn.Now - ChannelPeriod : DateTimeOffset.UnixEpoch,
            RequestedById = person.Id,
            RequestedAt = turn.Now,
            TraceParent = Tracing.Current,
        };
        turn.Db.Summaries.Add(request);
        var card = SummaryProgressCard.Build(SummaryScope.PlaceOf(request));
        await turn.ReplyAsync(new PostableCard(SummaryScope.KeyOf(request.Id), card));
        works.AskAfter<WriteSummaries>(commit);
    }

    private static string[] Words(Command command) => command.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
