using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.Overview;

/// <summary>The state of a cluster, and of one PSA.</summary>
internal static class OverviewFeature
{
    public static IServiceCollection AddOverview(this IServiceCollection services)
    {
        services.AddScoped<PsaReader>();
        services.AddScoped<IndicatorCardReader>();
        services.AddCommand<StatusHandler>(CommandList.Status, CommandSpelling.Forgiven, CommandArguments.Read);
        return services.AddCommand<ShowPsaHandler>(CommandList.ShowPsa, CommandSpelling.Forgiven, CommandArguments.Read);
    }
}
