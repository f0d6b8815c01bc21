using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.Audit;

/// <summary>The acts that were refused for lack of authority, shown to administrators and given to them as a file.</summary>
internal static class AuditFeature
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddScoped<AuditReader>();
        services.AddScoped<IFileMaker, AuditFileMaker>();
        return services.AddCommand<AuditHandler>(CommandList.Audit, arguments: CommandArguments.Read);
    }
}
