using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Features.GoodPractice.Scheduled;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Cards.Help;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>
/// "summarise", "summarise last week about data sharing": says at once what it takes and that it is at work, and leaves the work to
/// <see cref="SummaryJob"/>.
/// </summary>
internal sealed class SummariseHandler(JobSignal works, AfterCommit commit, SummaryScheduleService schedules) : ICommandHandler
{
    private const string HowToAsk =
        "Nothing was done. Name a time and a subject, or neither: summarise yesterday, summarise last week, summarise since 20 November, "
        + "summarise from 1 to 20 November, summarise last 7 days about data sharing. The cluster lead can have it done by itself: "
        + "summarise every week, summarise every month, summarise stop.";

    public static readonly TimeSpan ChannelPeriod = TimeSpan.FromDays(30);

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Kind != ConversationKind.Channel)
        {
            await turn.SayAsync("Please ask in the channel that you want summed up: type @ClusterBot summarise there.");
        }
        else if (await turn.Db.FindClusterAsync(turn.Conversation, turn.Person, cancellationToken) is not { } cluster)
        {
            await turn.SayNoClusterAsync();
        }
        else if (ScheduleWish.Read(command.Arguments) is { } wish)
        {
            await schedules.SetAsync(wish, cluster, turn, cancellationToken);
        }
        else if (!await turn.Db.HasPartAsync(turn.Person, cluster, cancellationToken) || turn.Person!.OnlyReads(cluster.Id))
        {
            await turn.SayAsync(await WhoCanHelp.FromLeadsAsync(
                $"Only people with a part in {cluster.Name} can ask for a summary.", cluster, turn, cancellationToken));
        }
        else if ((await turn.Db.WhoLeadsAsync(cluster, RegisterDay.Of(turn.Now), cancellationToken)).Count == 0)
        {
            await turn.SayAsync(await WhoCanHelp.FromAdministratorsAsync(
                $"{cluster.Name} has no cluster lead today, and only a cluster lead approves what is posted. Nothing was done.",
                turn, cancellationToken));
        }
        else
        {
            await AnswerAsync(SummaryQuestion.Read(command.Arguments, cluster.Today(turn.Now)), command, cluster, turn, cancellationToken);
        }
    }

    private async Task AnswerAsync(
        SummaryQuestion question, Command command, Cluster cluster, TurnContext turn, CancellationToken cancellationToken)
    {
        if (question.NotUnderstood is not null)
        {
            await turn.ReplyAsync(new PostableCard(
                AskerKeys.Practice(turn.Key), NotUnderstoodCard.Build(
                    $"{command.Phrase} {command.Arguments}", "summarise", HowToAsk, protectiveMarking: cluster.Marking)));
        }
        else if (question.Span is { } span && (span.FirstOn > span.LastOn || span.FirstOn > cluster.Today(turn.Now)))
        {
            await turn.SayAsync($"These days cannot be summed up: they end before they begin, or have not begun yet. {HowToAsk}");
        }
        else
        {
            await AskAsync(turn, question, await SummaryScope.OfAsync(question, turn, cancellationToken), cluster);
        }
    }

    private async Task AskAsync(TurnContext turn, SummaryQuestion question, string? threadId, Cluster cluster)
    {
        var request = new SummaryRequest
        {
            ConversationId = turn.Conversation.Id,
            ThreadId = threadId,
            SinceAt = question.Span is { } span ? SummaryScope.StartOf(span.FirstOn, cluster)
                : threadId is null ? turn.Now - ChannelPeriod : DateTimeOffset.UnixEpoch,
            UntilAt = question.Span is { } days && days.LastOn < cluster.Today(turn.Now)
                ? SummaryScope.StartOf(days.LastOn.AddDays(1), cluster)
                : null,
            Topic = question.Topic,
            RequestedById = turn.Person!.Id,
            RequestedAt = turn.Now,
            TraceParent = Tracing.Current,
        };
        turn.Db.Summaries.Add(request);
        var card = SummaryProgressCard.Build(
            request.Id, cluster.Marking, SummaryScope.PlaceOf(request), SummaryReader.TakenOf(request, cluster), request.Topic);
        await turn.ReplyAsync(new PostableCard(SummaryScope.KeyOf(request.Id), card));
        works.AskAfter<SummaryJob>(commit);
    }
}
