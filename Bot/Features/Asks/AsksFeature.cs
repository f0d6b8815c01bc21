using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Asks;
using ClusterBot.Cards.Help;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>The asks of a PSA to another one or to the Centre: the people told, the reply, and the end.</summary>
internal static class AsksFeature
{
    public static IServiceCollection AddAsks(this IServiceCollection services)
    {
        services.AddScoped<AskReader>();
        services.AddScoped<OpenMatters>();
        services.AddScoped<AskForms>();
        services.AddScoped<AskViewReader>();
        services.AddScoped<AskNotifications>();
        services.AddScoped<AskService>();
        services.AddScoped<AskCare>();
        services.AddScoped<IDomainEventHandler<ShowAskRequested>, ShowAskToPerson>();
        services.AddScoped<ICardErasure, ShowAsksWithoutPerson>();

        // A contribution to a thread may begin with "as": nothing else is taken for it.
        services.AddCommand<ShowAskFormHandler>(CommandList.Ask, CommandSpelling.Exact, CommandArguments.Read);
        var json = AskActionsJson.Default;
        services.AddRoute(TurnRoute.ForAction<RaiseAsk, RaiseAskHandler>(json.RaiseAsk));
        services.AddRoute(TurnRoute.ForAction<ReplyToAsk, ReplyToAskHandler>(json.ReplyToAsk));
        services.AddRoute(TurnRoute.ForAction<WithdrawAsk, WithdrawAskHandler>(json.WithdrawAsk));
        services.AddRoute(TurnRoute.ForAction<SettleAsk, SettleAskHandler>(json.SettleAsk));

        services.AddRecurringJob<LookAfterAsks>();
        return services;
    }
}
