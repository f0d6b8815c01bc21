using ClusterBot.Bot.Data;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>Good-practice threads: what is written to the bot joins them, and a summary of them can be asked for.</summary>
internal static class GoodPracticeFeature
{
    public static IServiceCollection AddGoodPractice(this IServiceCollection services)
    {
        services.AddScoped<SummaryMessages>();
        services.AddScoped<SummaryFinish>();
        services.AddScoped<AuthorNames>();
        services.AddScoped<ICardErasure, RemoveSummariesOfPerson>();
        services.AddScheduledWork<WriteSummaries>();

        services.AddRoute(TurnRoute.ForCommand<SummariseHandler>("summarise"));
        services.AddRoute(TurnRoute.ForCommand<SummariseHandler>("summarize"));
        services.AddRoute(TurnRoute.ForCommand<SummariseHandler>("summary"));
        services.AddRoute(TurnRoute.ForOtherText<KeepMessageHandler>(ConversationKind.Channel));
        services.AddRoute(TurnRoute.ForEvent<ReviseMessageHandler>(ActivityTypes.MessageUpdate, ""));
        services.AddRoute(TurnRoute.ForEvent<RemoveMessageHandler>(ActivityTypes.MessageDelete, ""));
        return services;
    }
}
