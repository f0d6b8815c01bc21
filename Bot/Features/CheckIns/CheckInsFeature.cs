using System.Text.Json.Serialization.Metadata;
using ClusterBot.Bot.Features.CheckIns.Answering;
using ClusterBot.Bot.Features.CheckIns.Calendar;
using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.Features.CheckIns.Rounds;
using ClusterBot.Bot.Features.CheckIns.Showing;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Rounds of check-ins: opened by the cluster's calendar or by its lead, answered on the card.</summary>
internal static class CheckInsFeature
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ThemedQuestions.Read(configuration));
        services.AddMetrics<RoundMetrics>();
        services.AddScoped<RoundLifecycle>();
        services.AddScoped<RoundAudience>();
        services.AddScoped<RoundVisits>();
        services.AddScoped<OwnRounds>();
        services.AddScoped<CheckInService>();
        services.AddScoped<AnswerStore>();
        services.AddDomainEventHandlers(typeof(CheckInsFeature));
        services.AddScoped<FigureVersions>();
        services.AddScoped<CalendarService>();
        services.AddScoped<ICardErasure, ShowRoundsWithoutPerson>();

        services.AddCommand<OpenCheckInHandler>(CommandList.OpenCheckIn, arguments: CommandArguments.Read);
        services.AddCommand<PauseCheckInsHandler>(CommandList.PauseCheckIns, arguments: CommandArguments.Read);
        services.AddCommand<ResumeCheckInsHandler>(CommandList.ResumeCheckIns);
        services.AddCommand<SkipNextCheckInHandler>(CommandList.SkipNextCheckIn);
        services.AddCommand<KeepNextCheckInHandler>(CommandList.KeepNextCheckIn);

        services.AddRoute(TurnRoute.ForSentence<SpokenUpdateHandler>("an update in words", text => SpokenUpdate.Read(text) is not null));
        // It may post a card, which has the tenant alone.
        services.AddPress<AnswerRound, AnswerRoundHandler>(CheckInActionsJson.Default.AnswerRound, onlyReads: true, isShared: false);
        services.AddPress<SubmitCheckIn, SubmitCheckInHandler>(CheckInActionsJson.Default.SubmitCheckIn);
        services.AddPress<SubmitRound, SubmitRoundHandler>(CheckInActionsJson.Default.SubmitRound);
        services.AddPress<DeclareNothingNew, DeclareNothingNewHandler>(CheckInActionsJson.Default.DeclareNothingNew);
        services.AddPress<DeclareAllNothingNew, DeclareAllNothingNewHandler>(CheckInActionsJson.Default.DeclareAllNothingNew);
        services.AddPress<ShowCheckInForm, ShowCheckInFormHandler>(CheckInActionsJson.Default.ShowCheckInForm, onlyReads: true);
        services.AddPress<RefreshRound, RefreshRoundHandler>(CheckInActionsJson.Default.RefreshRound, onlyReads: true);
        services.AddPress<DeclineCheckIn, DeclineCheckInHandler>(CheckInActionsJson.Default.DeclineCheckIn);
        services.AddPress<CorrectCheckIn, CorrectCheckInHandler>(CheckInActionsJson.Default.CorrectCheckIn);
        services.AddPress<UndoCheckIn, UndoCheckInHandler>(CheckInActionsJson.Default.UndoCheckIn);
        services.AddPress<ExplainDifference, ExplainDifferenceHandler>(CheckInActionsJson.Default.ExplainDifference);
        services.AddRoute(TurnRoute.ForAction<OpenRound, OpenRoundHandler>(CheckInActionsJson.Default.OpenRound));

        services.AddRecurringJob<OpenDueRounds>();
        services.AddRecurringJob<CloseDueRounds>();
        return services;
    }

    /// <summary>Adds a press on a round's card: what it will ask about the round is asked with the turn's first question.</summary>
    private static void AddPress<TAction, THandler>(
        this IServiceCollection services, JsonTypeInfo<TAction> payload, bool onlyReads = false, bool isShared = true)
        where TAction : ICardAction
        where THandler : ICardActionHandler<TAction> =>
        services.AddRoute(TurnRoute.ForAction<TAction, THandler>(payload, onlyReads, isShared, ForeseenPresses.About));
}
