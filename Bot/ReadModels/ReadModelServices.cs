using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Finding;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.ReadModels.Reports;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Bot.ReadModels.Welcome;

namespace ClusterBot.Bot.ReadModels;

/// <summary>The services that several features read through.</summary>
internal static class ReadModelServices
{
    public static IServiceCollection AddReadModels(this IServiceCollection services)
    {
        services.AddScoped<IndicatorReader>();
        services.AddScoped<ScheduleReader>();

        services.AddSingleton<RoundSnapshotCache>();
        services.AddSingleton<ChannelAccounts>();
        services.AddScoped<RoundSnapshots>();
        services.AddScoped<RoundReader>();
        services.AddScoped<RoundObligations>();
        services.AddScoped<DraftReader>();
        services.AddScoped<PressedCards>();
        services.AddScoped<RoundThreads>();
        services.AddScoped<PostedRounds>();
        services.AddScoped<ILateCard>(provider => provider.GetRequiredService<PostedRounds>());

        services.AddScoped<RequestReader>();
        services.AddScoped<RequestKindReader>();
        services.AddScoped<RequestViewReader>();
        services.AddScoped<DecisionReader>();
        services.AddScoped<OpenRequests>();

        services.AddScoped<ReportReader>();

        services.AddScoped<RecordReader>();
        services.AddScoped<RecordSources>();
        services.AddScoped<FollowReader>();
        services.AddScoped<WaitingDrafts>();
        services.AddScoped<IFoundSource, DecisionSource>();
        services.AddScoped<IFoundSource, SummarySource>();
        services.AddScoped<FoundReader>();
        services.AddScoped<Finder>();

        services.AddScoped<WelcomeReader>();
        return services;
    }
}
