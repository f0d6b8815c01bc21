using ClusterBot.Bot.Features.Export.KnownThen;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.Export;

/// <summary>A cluster's record as files, to whoever has a part in it and asks for it.</summary>
internal static class ExportFeature
{
    public static IServiceCollection AddExport(this IServiceCollection services)
    {
        services.AddScoped<ClusterRecord>();
        services.AddScoped<IFileMaker, ClusterFileMaker>();
        services.AddScoped<KnownThenRecord>();
        services.AddScoped<IFileMaker, KnownThenFileMaker>();
        services.AddCommand<KnownThenHandler>(CommandList.KnownThen, CommandSpelling.Exact, CommandArguments.Read);
        services.AddCommand<ExportHandler>(CommandList.Export, CommandSpelling.Forgiven, CommandArguments.Read);
        return services;
    }
}
