using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests.Telling;

/// <summary>The people whom a request concerns, as the register has them today.</summary>
internal sealed class RequestPeople(ClusterDbContext db, TimeProvider time)
{
    private DateOnly Today => RegisterDay.Of(time.GetUtcNow());

    /// <summary>Returns those whom it goes to.</summary>
    public async Task<List<Person>> AskedAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        if (details.Parties.IsByName)
        {
            return details.Parties.Named is { ArchivedAt: null } named
                ? [await db.People.SingleAsync(p => p.Id == named.Id, cancellationToken)]
                : [];
        }

        var people = await db.WithRoleAsync(
            details.Parties.AskedFor, [.. details.Parties.AskedRoles], Today, cancellationToken);
        return [.. people.Where(p => p.TenantId == details.From.TenantId)];
    }

    /// <summary>Returns who asked, and the PSA's SRO if a deputy asked.</summary>
    public async Task<List<Person>> AskersAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        var asker = await db.People.SingleAsync(p => p.Id == details.Request.RaisedById, cancellationToken);
        var sros = await db.WithRoleAsync(details.Parties.From, [Role.SeniorResponsibleOwner], Today, cancellationToken);
        return
        [
            .. asker.ArchivedAt is null ? [asker] : Array.Empty<Person>(),
            .. sros.Where(p => p.Id != asker.Id && p.TenantId == details.From.TenantId),
        ];
    }

    /// <summary>Returns a PSA's delivery board, without those who speak for a side and have its card already.</summary>
    public async Task<List<Person>> BoardAsync(RequestDetails details, Psa psa, CancellationToken cancellationToken)
    {
        var board = await db.WithRoleAsync(psa, RoleGroups.Board, Today, cancellationToken);
        return board.FindAll(p => p.TenantId == details.From.TenantId && !details.Parties.Speaks(p));
    }

    /// <summary>Returns the people of a level of the ladder.</summary>
    public async Task<List<Person>> LevelAsync(RequestDetails details, LadderLevel level, CancellationToken cancellationToken)
    {
        if (level == LadderLevel.Centre)
        {
            var contacts = details.Parties.CentreContacts.ToList();
            return await db.People.Where(p => contacts.Contains(p.Id) && p.ArchivedAt == null).OrderBy(p => p.Name)
                .ToListAsync(cancellationToken);
        }

        var roles = level == LadderLevel.Board ? RoleGroups.Board : [Role.PermanentSecretary];
        var people = await db.WithRoleAsync(details.Parties.From, roles, Today, cancellationToken);
        return people.FindAll(p => p.TenantId == details.From.TenantId);
    }

    /// <summary>Returns the contacts of the departments of people, who hear when these do not answer; not the people.</summary>
    public async Task<List<Person>> DepartmentContactsAsync(IReadOnlyList<Person> of, CancellationToken cancellationToken)
    {
        var tenants = of.Select(person => person.TenantId).Distinct().ToList();
        var organisations = await db.Organisations.AsNoTracking()
            .Where(o => tenants.Contains(o.TenantId) && o.ArchivedAt == null && o.ContactId != null).ToListAsync(cancellationToken);
        var contacts = organisations
            .Where(o => of.Any(person => person.TenantId == o.TenantId && person.Department is { } department && o.IsCalled(department)))
            .Select(o => o.ContactId!.Value)
            .Except(of.Select(person => person.Id))
            .ToList();
        return await db.People.Where(p => contacts.Contains(p.Id) && p.ArchivedAt == null).OrderBy(p => p.Name)
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Returns those who are asked to pass it on to somebody who was not reached: deputies, or the contact of a department, and otherwise
    /// the chair of the delivery board, if the chair's cluster may see it. None of them is one who was not reached either.
    /// </summary>
    /// <param name="details">The request.</param>
    /// <param name="unreached">The names of those who were not reached.</param>
    public async Task<List<Person>> NextToAskedAsync(
        RequestDetails details, IReadOnlyList<string> unreached, CancellationToken cancellationToken)
    {
        List<Person> near = details.Parties switch
        {
            { IsByName: true, Named: { } named } => await DepartmentContactsAsync([named], cancellationToken),
            { Recipient: RequestRecipient.Psa } => await ReachedAsync([Role.Deputy]),
            _ => [],
        };
        near.RemoveAll(person => unreached.Contains(person.Name));
        return near.Count > 0 || details.To.Marking < details.Marking ? near : await ReachedAsync([Role.BoardChair]);

        async Task<List<Person>> ReachedAsync(IReadOnlyList<Role> roles)
        {
            var people = await db.WithRoleAsync(details.Parties.AskedFor, roles, Today, cancellationToken);
            return people.FindAll(person => person.TenantId == details.From.TenantId && !unreached.Contains(person.Name));
        }
    }

    /// <summary>Returns the cluster leads who are not among others.</summary>
    public async Task<List<Person>> LeadsBesideAsync(RequestDetails details, List<Person> others, CancellationToken cancellationToken)
    {
        var leads = await db.WhoLeadsAsync(details.From, Today, cancellationToken);
        return [.. leads.ExceptBy(others.Select(other => other.Id), lead => lead.Id)];
    }

    /// <summary>
    /// Returns those who hear of the latest step: the asking side of everything but its own end of a matter, those who are asked of a
    /// withdrawal and of a reopening, and whoever put a challenge of its answer.
    /// </summary>
    public async Task<List<Person>> ConcernedAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        var last = details.Request.InOrder().Last();
        switch (last.Step)
        {
            case RequestStep.Nudge or RequestStep.GoUp or RequestStep.RaiseAgain or RequestStep.LeaveToLead:
                return [];
            case RequestStep.Withdraw or RequestStep.Reopen or RequestStep.TakeToBoard:
                return await AskedAsync(details, cancellationToken);
            case RequestStep.Close when !details.Request.IsEscalation():
                return [];
            case RequestStep.AnswerChallenge:
                var challenge = details.Request.InOrder().Last(happened => happened.Step == RequestStep.Challenge);
                var askers = await AskersAsync(details, cancellationToken);
                return
                [
                    .. askers,
                    .. await db.People.Where(p => p.Id == challenge.ById && p.ArchivedAt == null && !askers.Contains(p))
                        .ToListAsync(cancellationToken),
                ];
            case RequestStep.Raise or RequestStep.Acknowledge or RequestStep.Challenge or RequestStep.WithdrawChallenge
                or RequestStep.Decide or RequestStep.Reply or RequestStep.Close:
                return await AskersAsync(details, cancellationToken);
            default:
                throw new InvalidOperationException($"There is no step {last.Step}.");
        }
    }
}
