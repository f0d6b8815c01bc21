using ClusterBot.Bot.Features.Requests.Clocks;
using ClusterBot.Bot.Features.Requests.FollowingThrough;
using ClusterBot.Bot.Features.Requests.MessageExtension;
using ClusterBot.Bot.Features.Requests.Organisations;
using ClusterBot.Bot.Features.Requests.Crossings;
using ClusterBot.Bot.Features.Requests.Raising;
using ClusterBot.Bot.Features.Requests.Telling;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Requests;

namespace ClusterBot.Bot.Features.Requests;

/// <summary>The requests of PSAs to their delivery board, to each other and to the Centre: the people told, the steps, the end.</summary>
internal static class RequestsFeature
{
    public static IServiceCollection AddRequests(this IServiceCollection services)
    {
        services.AddMetrics<RequestMetrics>();
        services.AddScoped<RequestForms>();
        services.AddScoped<RequestRaising>();
        services.AddScoped<RequestNumbers>();
        services.AddScoped<RequestPeople>();
        services.AddScoped<RequestMessages>();
        services.AddScoped<RequestReach>();
        services.AddScoped<RequestNextWays>();
        services.AddScoped<RequestNotifications>();
        services.AddScoped<RequestClockwork>();
        services.AddScoped<RequestFollowUps>();
        services.AddScoped<PressedRequestCards>();
        services.AddScoped<RequestService>();
        services.AddDomainEventHandlers(typeof(RequestsFeature));
        services.AddScoped<ICardErasure, ShowRequestsWithoutPerson>();

        // A contribution to a thread may begin with "as": nothing else is taken for it.
        services.AddCommand<ShowRequestFormHandler>(CommandList.Ask, CommandSpelling.Exact, CommandArguments.Read);
        services.AddCommand<ShowEscalationFormHandler>(CommandList.Escalate, CommandSpelling.Exact, CommandArguments.Read);
        services.AddCommand<ShowDecisionsHandler>(CommandList.Decisions);
        services.AddCommand<WhoToAskHandler>(CommandList.WhoToAsk, CommandSpelling.Exact, CommandArguments.Read);
        var json = RequestActionsJson.Default;
        services.AddRoute(TurnRoute.ForAction<ChooseRequestKind, ChooseRequestKindHandler>(json.ChooseRequestKind));
        services.AddRoute(TurnRoute.ForAction<AskBoard, AskBoardHandler>(json.AskBoard));
        services.AddRoute(TurnRoute.ForAction<RaiseRequest, RaiseRequestHandler>(json.RaiseRequest));
        services.AddRoute(TurnRoute.ForAction<TakeStep, TakeStepHandler>(json.TakeStep));
        services.AddRoute(TurnRoute.ForAction<RaiseFromRecord, RaiseFromRecordHandler>(json.RaiseFromRecord));
        services.AddRoute(TurnRoute.ForAction<KeepOutcome, KeepOutcomeHandler>(json.KeepOutcome));

        services.AddRoute(TurnRoute.ForMessageCommand<OpenRaiseFromMessageHandler>(
            InvokeNames.ComposeExtensionFetchTask, OpenRaiseFromMessageHandler.CommandId, onlyReads: true));
        services.AddRoute(TurnRoute.ForMessageCommand<SendRaiseFromMessageHandler>(
            InvokeNames.ComposeExtensionSubmitAction, OpenRaiseFromMessageHandler.CommandId));

        services.AddRecurringJob<LookAfterRequests>();
        return services;
    }
}
