using ClusterBot.Data.Entities;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Queries;

/// <summary>The queries of the register that several features share.</summary>
public static class RegisterQueries
{
    /// <summary>
    /// Finds the cluster that somebody means: the one that the channel is linked to; elsewhere the first in which the person has a
    /// part. Null when there is no such cluster.
    /// </summary>
    public static async Task<Cluster?> FindClusterAsync(
        this ClusterDbContext db, Conversation where, Person? person, CancellationToken cancellationToken) =>
        await db.FindClustersAsync(where, person, cancellationToken) is [var first, ..] ? first : null;

    /// <summary>
    /// Finds the cluster that the channel is linked to; elsewhere all in which the person has a part, by name. An administrator
    /// without a part of their own looks after all of the tenant's.
    /// </summary>
    public static async Task<IReadOnlyList<Cluster>> FindClustersAsync(
        this ClusterDbContext db, Conversation where, Person? person, CancellationToken cancellationToken)
    {
        if (where.ClusterId is { } linked)
        {
            return await db.Clusters.FindAsync([linked], cancellationToken) is { } cluster ? [cluster] : [];
        }

        if (where.Kind is not (ConversationKind.Personal or ConversationKind.GroupChat) || person is null)
        {
            return [];
        }

        return await db.FindClustersOfAsync(person, cancellationToken);
    }

    /// <summary>
    /// Finds all clusters in which the person has a part, by name. An administrator without a part of their own looks after all of the
    /// tenant's.
    /// </summary>
    public static async Task<IReadOnlyList<Cluster>> FindClustersOfAsync(
        this ClusterDbContext db, Person person, CancellationToken cancellationToken)
    {
        var roles = person.RolesInForce().ToList();
        if (roles.Count > 0 && roles.TrueForAll(r => r.Role == Role.Administrator))
        {
            return await db.Clusters.Where(c => c.TenantId == person.TenantId && c.ArchivedAt == null).OrderBy(c => c.Name)
                .ToListAsync(cancellationToken);
        }

        var clusters = roles.Where(r => r.ClusterId is not null).Select(r => r.ClusterId).ToList();
        var psas = roles.Where(r => r.PsaId is not null).Select(r => r.PsaId).ToList();
        var indicators = roles.Where(r => r.IndicatorId is not null).Select(r => r.IndicatorId).ToList();
        var all = await db.Clusters
            .Where(c => c.TenantId == person.TenantId)
            .Where(c => clusters.Contains(c.Id) || c.Psas.Any(p => psas.Contains(p.Id) || p.Indicators.Any(i => indicators.Contains(i.Id))))
            .OrderBy(c => c.Name)
            .ToListAsync(cancellationToken);
        // What has gone out of the register is spoken of only where there is nothing else.
        return all.Exists(c => c.ArchivedAt is null) ? [.. all.Where(c => c.ArchivedAt is null)] : all;
    }

    /// <summary>Returns whether the person has any part in the cluster; false when there is no such cluster.</summary>
    public static async Task<bool> HasPartAsync(
        this ClusterDbContext db, Person? person, Guid? clusterId, CancellationToken cancellationToken) =>
        await db.Clusters.AsNoTracking().FirstOrDefaultAsync(c => c.Id == clusterId, cancellationToken) is { } cluster
            && await db.HasPartAsync(person, cluster, cancellationToken);

    /// <summary>Returns whether the person has any part in the cluster, and so may read its records.</summary>
    public static async Task<bool> HasPartAsync(
        this ClusterDbContext db, Person? person, Cluster cluster, CancellationToken cancellationToken)
    {
        if (person is null || person.TenantId != cluster.TenantId)
        {
            return false;
        }

        if (person.Administers() || person.HasPartIn(cluster.Id))
        {
            return true;
        }

        var (own, held) =
            (person.Roles.Select(r => r.PsaId).OfType<Guid>().ToList(), person.Roles.Select(r => r.IndicatorId).OfType<Guid>().ToList());
        var psas = await db.Psas.AsNoTracking().Include(p => p.Indicators)
            .Where(p => p.ClusterId == cluster.Id && (own.Contains(p.Id) || p.Indicators.Any(i => held.Contains(i.Id))))
            .ToListAsync(cancellationToken);
        return psas.Any(psa => person.MayAnswer(psa) || psa.Indicators.Any(i => person.Holds(i.Id)));
    }

    /// <summary>Returns the roles of the day, see <see cref="RegisterDay"/>, past days included.</summary>
    public static IQueryable<RoleAssignment> RolesOn(this ClusterDbContext db, DateOnly on) =>
        db.Roles.Where(r => (r.StartsOn == null || r.StartsOn <= on) && (r.EndsOn == null || r.EndsOn >= on));

    /// <summary>Returns the roles in force today; none of people who have left the register.</summary>
    public static IQueryable<RoleAssignment> RolesInForce(this ClusterDbContext db, DateOnly today) =>
        db.RolesOn(today).Where(r => db.People.Any(p => p.Id == r.PersonId && p.ArchivedAt == null));

    /// <summary>Returns those who answer the PSA's check-ins on the day, the SRO first.</summary>
    public static Task<List<Person>> WhoAnswersAsync(this ClusterDbContext db, Psa psa, DateOnly on, CancellationToken cancellationToken) =>
        db.WithRoleAsync(psa, RoleGroups.Owners, on, cancellationToken);

    /// <summary>Returns those with one of the roles for the PSA or its cluster on the day, the SRO's first, by name.</summary>
    public static Task<List<Person>> WithRoleAsync(
        this ClusterDbContext db, Psa psa, IReadOnlyList<Role> roles, DateOnly on, CancellationToken cancellationToken) =>
        db.People
            // From the roles to the people: the other way round every person of every tenant is looked at.
            .Where(p => db.RolesInForce(on)
                .Where(r => roles.Contains(r.Role) && (r.PsaId == psa.Id || r.ClusterId == psa.ClusterId))
                .Select(r => r.PersonId)
                .Contains(p.Id))
            .OrderBy(p => p.Roles.Any(r => r.PsaId == psa.Id && r.Role == Role.SeniorResponsibleOwner) ? 0 : 1)
            .ThenBy(p => p.Name)
            .ToListAsync(cancellationToken);

    /// <summary>Returns the cluster's leads on the day, by name.</summary>
    public static Task<List<Person>> WhoLeadsAsync(
        this ClusterDbContext db, Cluster cluster, DateOnly on, CancellationToken cancellationToken) =>
        db.People
            .Where(p => db.RolesInForce(on).Where(r => r.Role == Role.ClusterLead && r.ClusterId == cluster.Id).Select(r => r.PersonId)
                .Contains(p.Id))
            .Where(p => p.TenantId == cluster.TenantId)
            .OrderBy(p => p.Name)
            .ToListAsync(cancellationToken);

    /// <summary>Returns those who look after the bot on the day, of every tenant, by name.</summary>
    public static IQueryable<Person> WhoAdminister(this ClusterDbContext db, DateOnly on) =>
        db.People.Where(p => db.RolesInForce(on).Any(r => r.PersonId == p.Id && r.Role == Role.Administrator)).OrderBy(p => p.Name);

    /// <summary>Finds the cluster's linked channel for the purpose; null when there is none that the bot is still in.</summary>
    public static Task<Conversation?> FindChannelAsync(
        this ClusterDbContext db, Guid clusterId, ChannelPurpose purpose, CancellationToken cancellationToken) =>
        db.Conversations.FirstOrDefaultAsync(
            c => c.ClusterId == clusterId && c.Purpose == purpose && c.RemovedAt == null, cancellationToken);

    /// <summary>Returns the requests that have not ended, with their events.</summary>
    public static IQueryable<Request> OpenRequests(this ClusterDbContext db) =>
        db.Requests.Include(r => r.Events)
            .Where(r => !r.Events.Any(ended => (ended.Step == RequestStep.Withdraw || ended.Step == RequestStep.Close)
                && !r.Events.Any(later => later.Step == RequestStep.Reopen && later.Sequence > ended.Sequence)));

    /// <summary>Returns the person's working hours: by the person's own clock, on the working days of the cluster's nation.</summary>
    public static WorkingHours HoursOf(this Cluster cluster, Person person, ReminderRules rules)
    {
        var zone = person.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var own) ? own : cluster.Zone();
        return new WorkingHours(zone, new WorkingDays(cluster.Nation), rules.From, rules.To);
    }

    /// <summary>Returns the working hours of the cluster.</summary>
    public static WorkingHours Hours(this Cluster cluster, ReminderRules rules) =>
        new(cluster.Zone(), new WorkingDays(cluster.Nation), rules.From, rules.To);

    /// <summary>Returns the working hours of the organisation: by its own calendar, by the cluster's clock when it names none.</summary>
    public static WorkingHours Hours(this Organisation organisation, Cluster cluster, ReminderRules rules) => new(
        organisation.TimeZone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : cluster.Zone(),
        new WorkingDays(organisation.Nation), rules.From, rules.To);

    /// <summary>Returns the calendar by which the cluster's rounds open.</summary>
    public static RoundCalendar Calendar(this Cluster cluster) =>
        new(cluster.Pattern(), cluster.RoundTime, cluster.Zone(), new WorkingDays(cluster.Nation));

    public static TimeZoneInfo Zone(this Cluster cluster) => TimeZoneInfo.FindSystemTimeZoneById(cluster.TimeZone);

    /// <summary>Converts the instant to the cluster's local time.</summary>
    public static DateTimeOffset Local(this Cluster cluster, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, cluster.Zone());

    /// <summary>Returns the date on the cluster's own calendar.</summary>
    public static DateOnly Today(this Cluster cluster, DateTimeOffset now) => DateOnly.FromDateTime(cluster.Local(now).DateTime);
}
