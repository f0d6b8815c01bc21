using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Delegations;

namespace ClusterBot.Bot.Features.Delegations;

/// <summary>An SRO who is away has somebody else answer, said in words in the personal chat.</summary>
internal static class DelegationFeature
{
    public static IServiceCollection AddDelegations(this IServiceCollection services)
    {
        services.AddScoped<DelegationService>();
        services.AddRoute(TurnRoute.ForSentence<SpokenAbsenceHandler>("an absence in words", text => SpokenAbsence.Read(text) is not null));
        services.AddRoute(TurnRoute.ForAction<DelegateAnswers, DelegateAnswersHandler>(DelegationActionsJson.Default.DelegateAnswers));
        return services;
    }
}
