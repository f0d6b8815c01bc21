using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.GoodPractice.Scheduled;
using ClusterBot.Bot.Features.GoodPractice.Drafts;
using ClusterBot.Bot.Features.GoodPractice.Feedback;
using ClusterBot.Bot.Features.GoodPractice.Messages;
using ClusterBot.Bot.Features.GoodPractice.Practices;
using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Cards.GoodPractice.Drafts;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>Good practice: what somebody wants kept, what is written in channels that are read, and summaries of both.</summary>
internal static class GoodPracticeFeature
{
    public static IServiceCollection AddGoodPractice(this IServiceCollection services)
    {
        services.AddScoped<SummaryMessages>();
        services.AddScoped<SummaryPublisher>();
        services.AddScoped<SummaryCards>();
        services.AddSingleton<SummaryWork>();
        services.AddScoped<AuthorNames>();
        services.AddScoped<SummaryLeads>();
        services.AddScoped<DraftPosts>();
        services.AddScoped<DraftMessages>();
        services.AddScoped<DraftService>();
        services.AddScoped<DraftChanges>();
        services.AddScoped<PostedMessages>();
        services.AddScoped<WordingForms>();
        services.AddScoped<ListedChanges>();
        services.AddScoped<FeedbackReader>();
        services.AddScoped<FeedbackService>();
        services.AddScoped<ICardErasure, RemoveSummariesOfPerson>();
        services.AddRecurringJob<SummaryJob>();
        services.AddRecurringJob<DraftJob>();
        services.AddScoped<SummaryScheduleService>();
        services.AddScoped<ScheduledSummaryRequests>();
        services.AddScoped<ScheduledSummaryPosts>();
        services.AddRecurringJob<ScheduledSummaryJob>();

        services.AddScoped<PracticeRecord>();
        services.AddScoped<ReadMessageHandler>();

        services.AddCommand<SummariseHandler>(CommandList.Summarise, arguments: CommandArguments.Read);
        services.AddCommand<StopSummariesHandler>(CommandList.StopSummaries);
        services.AddCommand<GoodPracticeHandler>(CommandList.GoodPractice, CommandSpelling.Exact, CommandArguments.Read);
        services.AddCommand<ReadHereHandler>(CommandList.ReadHere);
        services.AddCommand<StopReadingHandler>(CommandList.StopReading);
        services.AddRoute(TurnRoute.ForOverheard<ReadMessageHandler>(ConversationKind.Channel));
        services.AddRoute(TurnRoute.ForOverheardEvent<ReviseMessageHandler>(ActivityTypes.MessageUpdate));
        services.AddRoute(TurnRoute.ForOverheardEvent<RemoveMessageHandler>(ActivityTypes.MessageDelete));
        services.AddRoute(TurnRoute.ForAction<KeepPractice, KeepPracticeHandler>(GoodPracticeActionsJson.Default.KeepPractice));
        services.AddRoute(TurnRoute.ForAction<DropPractice, DropPracticeHandler>(GoodPracticeActionsJson.Default.DropPractice));
        services.AddRoute(TurnRoute.ForAction<KeepPoint, KeepPointHandler>(GoodPracticeActionsJson.Default.KeepPoint));
        services.AddRoute(TurnRoute.ForAction<CancelSummary, CancelSummaryHandler>(GoodPracticeActionsJson.Default.CancelSummary));
        services.AddRoute(TurnRoute.ForAction<RatePoint, RatePointHandler>(GoodPracticeActionsJson.Default.RatePoint));
        services.AddRoute(TurnRoute.ForInvoke<SubmitFeedbackHandler>(InvokeNames.MessageSubmitAction));
        services.AddRoute(TurnRoute.ForAction<OpenDraft, OpenDraftHandler>(GoodPracticeActionsJson.Default.OpenDraft));
        services.AddRoute(TurnRoute.ForAction<ShowDraft, ShowDraftHandler>(GoodPracticeActionsJson.Default.ShowDraft));
        services.AddRoute(TurnRoute.ForAction<EditPoint, EditPointHandler>(GoodPracticeActionsJson.Default.EditPoint));
        services.AddRoute(TurnRoute.ForAction<SavePoint, SavePointHandler>(GoodPracticeActionsJson.Default.SavePoint));
        services.AddRoute(TurnRoute.ForAction<CloseWording, CloseWordingHandler>(GoodPracticeActionsJson.Default.CloseWording));
        services.AddRoute(TurnRoute.ForAction<DropPoint, DropPointHandler>(GoodPracticeActionsJson.Default.DropPoint));
        services.AddRoute(TurnRoute.ForAction<PutPointBack, PutPointBackHandler>(GoodPracticeActionsJson.Default.PutPointBack));
        services.AddRoute(TurnRoute.ForAction<ApproveSummary, ApproveSummaryHandler>(GoodPracticeActionsJson.Default.ApproveSummary));
        services.AddRoute(TurnRoute.ForAction<RejectSummary, RejectSummaryHandler>(GoodPracticeActionsJson.Default.RejectSummary));
        return services;
    }
}

internal static partial class GoodPracticeLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Summary {RequestId} could not be written at attempt {Attempt}.")]
    public static partial void NotWritten(ILogger log, Guid requestId, int attempt, Exception problem);
}
