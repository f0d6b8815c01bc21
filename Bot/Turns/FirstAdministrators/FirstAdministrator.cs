using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Turns.FirstAdministrators;

/// <summary>
/// Makes the person whom the settings name the administrator while there is none. It happens inside the tenant's transaction, of
/// which there is one at a time, and the tenant's row is written once: two people can never both be the first.
/// </summary>
internal sealed class FirstAdministrator(FirstAdministratorOptions options)
{
    private const int MaxName = 200;

    public FirstAdministratorOptions Options => options;

    /// <summary>Returns the person if this very activity made them administrator, else null.</summary>
    public async Task<Person?> ClaimAsync(ClusterDbContext db, Activity activity, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!options.IsConfigured
            || FirstAdministratorOptions.AadObjectId(activity.From?.AadObjectId) is not { } id
            || ConversationTracker.TenantOf(activity) != options.TenantId)
        {
            return null;
        }

        var installs = options.Installer && activity is { Type: ActivityTypes.InstallationUpdate, Action: "add" };
        return id == options.ObjectId || installs
            ? await ClaimAsync(db, id, activity.From!.Name, isNamed: id == options.ObjectId, now, cancellationToken)
            : null;
    }

    /// <summary>Returns the person if they became administrator now; null where there is one already.</summary>
    /// <param name="db">The database, within the tenant's transaction.</param>
    /// <param name="id">The Entra object id, from the channel's token or the directory.</param>
    /// <param name="name">The name to show.</param>
    /// <param name="isNamed">True when the setting names the person; who only installed the app can be the first once.</param>
    /// <param name="now">The time.</param>
    public async Task<Person?> ClaimAsync(
        ClusterDbContext db, Guid id, string? name, bool isNamed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = RegisterDay.Of(now);
        await db.AcquireTenantLockAsync(options.TenantId!, cancellationToken);
        var setup = await db.TenantSetups.FindAsync([options.TenantId!], cancellationToken);
        if ((setup?.ClaimedAt is not null && !isNamed) || await HasAdministratorAsync(db, options.TenantId!, today, cancellationToken))
        {
            return null;
        }

        var person = await PersonAsync(db, id.ToString(), name, cancellationToken);
        person.Roles.Add(new RoleAssignment { PersonId = person.Id, Role = Role.Administrator });
        person.ActsOn = today;
        setup ??= db.TenantSetups.Add(new TenantSetup { TenantId = options.TenantId! }).Entity;
        (setup.FirstAdministratorId, setup.ClaimedAt) = (person.Id, now);
        await db.SaveChangesAsync(cancellationToken);
        return person;
    }

    /// <summary>Returns whether somebody administers the tenant's bot on the day.</summary>
    public static Task<bool> HasAdministratorAsync(
        ClusterDbContext db, string tenantId, DateOnly today, CancellationToken cancellationToken) =>
        db.WhoAdminister(today).AnyAsync(p => p.TenantId == tenantId, cancellationToken);

    private async Task<Person> PersonAsync(ClusterDbContext db, string id, string? name, CancellationToken cancellationToken)
    {
        var known = await db.People.Include(p => p.Roles)
            .FirstOrDefaultAsync(p => p.TenantId == options.TenantId && p.AadObjectId == id, cancellationToken);
        if (known is not null)
        {
            known.ArchivedAt = null;
            return known;
        }

        return db.People.Add(new Person
        {
            TenantId = options.TenantId!,
            AadObjectId = id,
            Name = PlainText.Clean(name) is { } given ? given[..Math.Min(given.Length, MaxName)] : "The first administrator",
        }).Entity;
    }
}
