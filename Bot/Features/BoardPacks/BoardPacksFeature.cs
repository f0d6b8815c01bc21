using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Reports;

namespace ClusterBot.Bot.Features.BoardPacks;

/// <summary>The pack of a delivery board: sent before each meeting, and shown or given as a file when somebody asks.</summary>
internal static class BoardPacksFeature
{
    public static IServiceCollection AddBoardPacks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(BoardPackOptions.Read(configuration));
        services.AddScoped<BoardPackReader>();
        services.AddScoped<BoardPackPosts>();
        services.AddScoped<IFileMaker, BoardPackFileMaker>();
        services.AddRecurringJob<BoardPackJob>();
        services.AddCommand<BoardPackHandler>(CommandList.BoardPack, CommandSpelling.Forgiven, CommandArguments.Read);
        services.AddCommand<SendBoardPackHandler>(CommandList.SendBoardPack, CommandSpelling.Asked, CommandArguments.Read);
        services.AddRoute(TurnRoute.ForAction<SendBoardPack, ConfirmedBoardPackHandler>(ReportActionsJson.Default.SendBoardPack));
        return services;
    }
}
