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
        services.AddRoute(TurnRoute.ForAction<AnswerRound, AnswerRoundHandler>(
            CheckInActionsJson.Default.AnswerRound, onlyReads: true, foresees: ForeseenPresses.About));
        services.AddRoute(
            TurnRoute.ForAction<SubmitCheckIn, SubmitCheckInHandler>(
                CheckInActionsJson.Default.SubmitCheckIn, isShared: true, foresees: ForeseenPresses.About));
        services.AddRoute(
            TurnRoute.ForAction<DeclareNothingNew, DeclareNothingNewHandler>(
                CheckInActionsJson.Default.DeclareNothingNew, isShared: true, foresees: ForeseenPresses.About));
        services.AddRoute(
            TurnRoute.ForAction<DeclareAllNothingNew, DeclareAllNothingNewHandler>(
                CheckInActionsJson.Default.DeclareAllNothingNew, isShared: true, foresees: ForeseenPresses.About));
        services.AddRoute(
            TurnRoute.ForAction<ShowCheckInForm, ShowCheckInFormHandler>(
                CheckInActionsJson.Default.ShowCheckInForm, onlyReads: true, isShared: true, foresees: ForeseenPresses.About));
        services.AddRoute(
            TurnRoute.ForAction<RefreshRound, RefreshRoundHandler>(
                CheckInActionsJson.Default.RefreshRound, onlyReads: true, isShared: true, foresees: ForeseenPresses.About));
        services.AddRoute(
            TurnRoute.ForAction<DeclineCheckIn, DeclineCheckInHandler>(
                CheckInActionsJson.Default.DeclineCheckIn, isShared: true, foresees: ForeseenPresses.About));
        services.AddRoute(
            TurnRoute.ForAction<CorrectCheckIn, CorrectCheckInHandler>(
                CheckInActionsJson.Default.CorrectCheckIn, isShared: true, foresees: ForeseenPresses.About));
        services.AddRoute(TurnRoute.ForAction<OpenRound, OpenRoundHandler>(CheckInActionsJson.Default.OpenRound));
        services.AddRoute(TurnRoute.ForAction<UndoCheckIn, UndoCheckInHandler>(
            CheckInActionsJson.Default.UndoCheckIn, isShared: true, foresees: ForeseenPresses.About));
        services.AddRoute(
            TurnRoute.ForAction<ExplainDifference, ExplainDifferenceHandler>(
                CheckInActionsJson.Default.ExplainDifference, isShared: true, foresees: ForeseenPresses.About));

        services.AddRecurringJob<OpenDueRounds>();
        services.AddRecurringJob<CloseDueRounds>();
        return services;
    }
}
