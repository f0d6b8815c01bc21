using System.Threading.Channels;
using ClusterBot.Data;
using ClusterBot.Bot.Features.Health.Checks;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Cards.Health;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Health;

/// <summary>
/// Looks at everything when somebody asks for it, tries again what waits, and shows in the card that asked what was found.
/// </summary>
internal sealed partial class HealthRecheck(
    ProbeRunner probes, PendingMessages waiting, Transactions transactions, IServiceScopeFactory scopes,
    ILogger<HealthRecheck> logger) : BackgroundService
{
    private readonly Channel<Asked> _asked = Channel.CreateUnbounded<Asked>();

    /// <param name="card">The card to change.</param>
    /// <param name="tenantId">Whose administrator asked.</param>
    /// <param name="occasion">Names the asking, so that the card is changed once for it.</param>
    /// <param name="anew">True to look at what use tells soon enough, too, and to try again what waits.</param>
    public void Ask(Guid card, string tenantId, string occasion, bool anew) =>
        _asked.Writer.TryWrite(new Asked(card, tenantId, occasion, anew));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var asked in _asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await LookAsync(asked.Anew, stoppingToken);
                await using (var scope = scopes.CreateAsyncScope())
                {
                    await scope.ServiceProvider.GetRequiredService<Checkup>().RefreshAsync(asked.TenantId, stoppingToken);
                }

                await transactions.RunAsync(
                    asked.TenantId, (services, cancellationToken) => ShowAsync(services, asked, cancellationToken), stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotShown(asked.Card, exception.GetType().Name);
            }
        }
    }

    private async Task LookAsync(bool anew, CancellationToken cancellationToken)
    {
        if (anew)
        {
            await probes.RecheckAsync(cancellationToken);
            await waiting.TryNowAsync(cancellationToken);
        }
        else
        {
            await probes.RefreshAsync(cancellationToken);
        }
    }

    private static async Task ShowAsync(IServiceProvider services, Asked asked, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        var key = HealthHandler.KeyOf(asked.Card);
        var subject = key.Value;
        if (!await db.OutboxMessages.AnyAsync(d => d.Subject == subject && d.TenantId == asked.TenantId, cancellationToken))
        {
            return;
        }

        var card = HealthCard.Build(
            await services.GetRequiredService<HealthReader>().ReadAsync(asked.Card, asked.TenantId, cancellationToken));
        await services.GetRequiredService<MessageOutbox>().UpdateAllAsync(new PostableCard(key, card), asked.Occasion);
    }

    [LoggerMessage(LogLevel.Warning, "What was found could not be shown in health card {Card} ({Problem}).")]
    private partial void LogNotShown(Guid card, string problem);

    private sealed record Asked(Guid Card, string TenantId, string Occasion, bool Anew);
}
