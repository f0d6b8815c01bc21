using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;
using ClusterBot.Cards.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Rounds of check-ins: opened by the cluster's calendar or by its lead, answered on the card.</summary>
internal static class CheckInsFeature
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ThemedQuestions.Read(configuration));
        services.AddInstruments<RoundInstruments>();
        services.AddScoped<IndicatorViews>();
        services.AddSingleton<BoardCache>();
        services.AddScoped<RoundBoards>();
        services.AddScoped<RoundViews>();
        services.AddScoped<PressedCards>();
        services.AddScoped<RoundOwed>();
        services.AddScoped<RoundSchedules>();
        services.AddScoped<RoundCopies>();
        services.AddScoped<RoundThreads>();
        services.AddScoped<RoundOpening>();
        services.AddScoped<RoundDrafts>();
        services.AddScoped<CheckInDesk>();
        services.AddScoped<UpdateKeeping>();
        services.AddScoped<ScheduleDesk>();
        services.AddScoped<IHappeningHandler<LinkedChannelReady>, ShowRoundInReadyChannel>();
        services.AddScoped<IHappeningHandler<CheckInWanted>, ShowCheckInToPerson>();
        services.AddScoped<ICardErasure, ShowRoundsWithoutPerson>();

        services.AddRoute(TurnRoute.ForCommand<OpenCheckInHandler>("open check-in"));
        services.AddRoute(TurnRoute.ForCommand<OpenCheckInHandler>("open checkin"));
        services.AddRoute(TurnRoute.ForCommand<OpenCheckInHandler>("open check in"));
        foreach (var checkIns in new[] { "check-ins", "checkins", "check ins" })
        {
            services.AddRoute(TurnRoute.ForCommand<PauseCheckInsHandler>("pause " + checkIns));
            services.AddRoute(TurnRoute.ForCommand<ResumeCheckInsHandler>("resume " + checkIns));
        }

        foreach (var checkIn in new[] { "check-in", "checkin", "check in" })
        {
            services.AddRoute(TurnRoute.ForCommand<SkipNextCheckInHandler>("skip next " + checkIn));
        }

        services.AddRoute(TurnRoute.ForAction<SubmitCheckIn, SubmitCheckInHandler>(CheckInActionsJson.Default.SubmitCheckIn));
        services.AddRoute(TurnRoute.ForAction<DeclareNothingNew, DeclareNothingNewHandler>(CheckInActionsJson.Default.DeclareNothingNew));
        services.AddRoute(TurnRoute.ForAction<ShowCheckInForm, ShowCheckInFormHandler>(CheckInActionsJson.Default.ShowCheckInForm));
        services.AddRoute(TurnRoute.ForAction<RefreshRound, RefreshRoundHandler>(CheckInActionsJson.Default.RefreshRound));
        services.AddRoute(TurnRoute.ForAction<DeclineCheckIn, DeclineCheckInHandler>(CheckInActionsJson.Default.DeclineCheckIn));
        services.AddRoute(TurnRoute.ForAction<CorrectCheckIn, CorrectCheckInHandler>(CheckInActionsJson.Default.CorrectCheckIn));
        services.AddRoute(TurnRoute.ForAction<ExplainDifference, ExplainDifferenceHandler>(CheckInActionsJson.Default.ExplainDifference));

        services.AddScheduledWork<OpenDueRounds>();
        services.AddScheduledWork<CloseDueRounds>();
        return services;
    }
}
