using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Escalations;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>Help that an SRO asks the delivery board for: who is told, and what the board and the SRO do with it.</summary>
internal static class EscalationsFeature
{
    public static IServiceCollection AddEscalations(this IServiceCollection services)
    {
        services.AddInstruments<EscalationMetrics>();
        services.AddScoped<EscalationReader>();
        services.AddScoped<EscalationNotifications>();
        services.AddScoped<EscalationService>();
        services.AddScoped<IDomainEventHandler<LinkedChannelReady>, ShowEscalationsInReadyChannel>();
        services.AddScoped<IDomainEventHandler<ShowEscalationRequested>, ShowEscalationToPerson>();
        services.AddScoped<ICardErasure, ShowEscalationsWithoutPerson>();

        var json = EscalationActionsJson.Default;
        services.AddRoute(TurnRoute.ForAction<RaiseEscalation, RaiseEscalationHandler>(json.RaiseEscalation));
        services.AddRoute(TurnRoute.ForAction<AcknowledgeEscalation, AcknowledgeEscalationHandler>(json.AcknowledgeEscalation));
        services.AddRoute(TurnRoute.ForAction<ChallengeEscalation, ChallengeEscalationHandler>(json.ChallengeEscalation));
        services.AddRoute(TurnRoute.ForAction<AnswerChallenge, AnswerChallengeHandler>(json.AnswerChallenge));
        services.AddRoute(TurnRoute.ForAction<DecideEscalation, DecideEscalationHandler>(json.DecideEscalation));
        services.AddRoute(TurnRoute.ForAction<CloseEscalation, CloseEscalationHandler>(json.CloseEscalation));

        services.AddRecurringJob<FollowEscalations>();
        return services;
    }
}
