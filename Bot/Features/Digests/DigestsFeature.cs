using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.Digests;

/// <summary>The digest of a cluster's permanent secretaries: sent once a period, and shown when one of them asks.</summary>
internal static class DigestsFeature
{
    public static IServiceCollection AddDigests(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(DigestOptions.Read(configuration));
        services.AddScoped<DigestPosts>();
        services.AddRecurringJob<DigestJob>();
        services.AddCommand<DigestHandler>(CommandList.Digest, CommandSpelling.Forgiven, CommandArguments.Read);
        return services;
    }
}
