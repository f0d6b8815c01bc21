using ClusterBot.Data;
using ClusterBot.Cards.Health;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Health.Checks;

/// <summary>Looks whether the database has the tables of this version. Nothing is made.</summary>
internal sealed class MigrationsCheck(ClusterDbContext db) : ICheck
{
    private const string Name = "database tables";

    public bool IsSlow => false;

    public bool NeedsTables => false;

    public async Task<IReadOnlyList<CheckLine>> RunAsync(string? tenantId, CancellationToken cancellationToken)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var missing = db.Database.GetMigrations().Except(applied).Count();
        return
        [
            applied.Count == 0 ? new CheckLine(Name, CheckStatus.NotUsed, "The database is empty: the first start makes its tables.")
            : missing > 0 ? new CheckLine(
                Name, CheckStatus.Wrong, $"The tables are of an earlier version: {missing} {(missing == 1 ? "change is" : "changes are")} "
                    + "missing.", "Take a backup and start the bot once: it brings them up to date.")
            : new CheckLine(Name, CheckStatus.Right, "They are those of this version."),
        ];
    }
}
