using ClusterBot.Bot.Features.Reminders.MyWork;
using ClusterBot.Bot.Features.Reminders.OnRequest;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.MyWork;
using ClusterBot.Cards.Reminders;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>The obligations of people: shown on request, and brought to mind, few times and at the right ones.</summary>
internal static class RemindersFeature
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddMetrics<ReminderMetrics>();
        services.AddSingleton<OutOfOffice>();
        services.AddScoped<ReminderDetailsReader>();
        services.AddScoped<ReminderReader>();
        services.AddScoped<PostedReminders>();
        services.AddScoped<UnreachedPeople>();
        services.AddScoped<DeputyRequests>();
        services.AddScoped<TenantReminders>();
        services.AddScoped<ReminderService>();
        services.AddScoped<MyWorkReader>();
        services.AddScoped<LedReminders>();
        services.AddScoped<OwnReminder>();

        services.AddCommand<MyWorkHandler>(CommandList.MyWork, CommandSpelling.Forgiven);
        services.AddCommand<RemindHandler>(CommandList.Remind, arguments: CommandArguments.Read);
        var json = ReminderActionsJson.Default;
        services.AddRoute(TurnRoute.ForAction<SnoozeReminder, SnoozeReminderHandler>(json.SnoozeReminder));
        services.AddRoute(TurnRoute.ForAction<OpenMyCheckIn, OpenMyCheckInHandler>(json.OpenMyCheckIn));
        services.AddRoute(TurnRoute.ForAction<OpenRequest, OpenRequestHandler>(json.OpenRequest));
        services.AddRoute(TurnRoute.ForAction<SendReminder, SendReminderHandler>(json.SendReminder));

        services.AddRecurringJob<ReminderJob>();
        return services;
    }
}
