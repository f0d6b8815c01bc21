using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.GoodPractice;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Integrations.Language;

/// <summary>Tokens that were set aside for one question.</summary>
/// <param name="TenantId">The organisation.</param>
/// <param name="BeginsOn">The first day of the month in which they are counted.</param>
/// <param name="Tokens">How many.</param>
internal sealed record ModelGrant(string TenantId, DateOnly BeginsOn, int Tokens);

/// <summary>The tokens that an organisation may spend in a month.</summary>
internal interface IModelBudget
{
    /// <summary>Sets tokens aside before the model is asked; null when the month has not so many left.</summary>
    Task<ModelGrant?> ReserveAsync(string tenantId, int tokens, CancellationToken cancellationToken);

    /// <summary>Counts what was spent, and gives the rest back.</summary>
    Task SpendAsync(ModelGrant grant, TokenUse spent, CancellationToken cancellationToken);
}

/// <summary>
/// Counts tokens in the database, by organisation and month, so that neither a restart nor another replica forgets them. Tokens are set
/// aside before a question, so that questions asked at once do not pass the cap together.
/// </summary>
internal sealed class ModelBudget(Transactions transactions, AzureOpenAIOptions options, ModelMetrics metrics, TimeProvider time)
    : IModelBudget
{
    public Task<ModelGrant?> ReserveAsync(string tenantId, int tokens, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var grant = new ModelGrant(tenantId, new DateOnly(today.Year, today.Month, 1), tokens);
        return transactions.RunAsync(
            tenantId,
            async (services, cancellationToken) =>
            {
                var use = await UseAsync(services, grant, cancellationToken);
                if (options.MonthlyTokens is { } most && use.Input + use.Output + use.Reserved + tokens > most)
                {
                    metrics.Capped();
                    return null;
                }

                use.Reserved += tokens;
                return (ModelGrant?)grant;
            },
            cancellationToken);
    }

    public Task SpendAsync(ModelGrant grant, TokenUse spent, CancellationToken cancellationToken) => transactions.RunAsync(
        grant.TenantId,
        async (services, cancellationToken) =>
        {
            var use = await UseAsync(services, grant, cancellationToken);
            use.Reserved -= grant.Tokens;
            use.Input += spent.Input;
            use.Output += spent.Output;
        },
        cancellationToken);

    private static async Task<ModelUse> UseAsync(IServiceProvider services, ModelGrant grant, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        return await db.ModelUses.FirstOrDefaultAsync(u => u.TenantId == grant.TenantId && u.BeginsOn == grant.BeginsOn, cancellationToken)
            ?? db.ModelUses.Add(new ModelUse { TenantId = grant.TenantId, BeginsOn = grant.BeginsOn }).Entity;
    }
}
