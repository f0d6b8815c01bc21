using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.FirstSteps;

/// <summary>The first hour: the first administrator, and the steps from an empty database to a running cluster.</summary>
internal static class FirstStepsFeature
{
    public static IServiceCollection AddFirstSteps(this IServiceCollection services)
    {
        services.AddScoped<FirstStepsReader>();
        services.AddScoped<FirstStepsService>();
        services.AddScoped<FirstStepsChanges>();
        services.AddDomainEventHandlers(typeof(FirstStepsFeature));
        services.AddCommand<FirstStepsHandler>(CommandList.FirstSteps, CommandSpelling.Forgiven);
        services.AddRecurringJob<UpdateFirstSteps>();
        services.AddRecurringJob<FindFirstAdministrator>();
        return services;
    }
}
