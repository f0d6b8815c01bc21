using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>One person who owes something in one open round.</summary>
/// <param name="Round">The round, with what everybody owes in it.</param>
/// <param name="Person">Who.</param>
/// <param name="Contact">How the person was reminded so far; null when not at all.</param>
/// <param name="Plan">When the person is to be reminded.</param>
internal sealed record ReminderDetails(RoundAsked Round, Person Person, ReminderState? Contact, ReminderPlan Plan)
{
    /// <summary>The outcome of the last reminder; null when there was none, or nobody has looked.</summary>
    public OutboxMessageState? LastReminder { get; init; }

    /// <summary>Returns the record of the person's reminders, adding it when there is none.</summary>
    public ReminderState ContactIn(ClusterDbContext db) =>
        Contact
        ?? db.Contacts.Local.FirstOrDefault(state => state.RoundId == Round.Round.Id && state.PersonId == Person.Id)
        ?? db.Contacts.Add(new ReminderState { RoundId = Round.Round.Id, PersonId = Person.Id }).Entity;

    public IEnumerable<Obligation> Owed => Round.Owed.Where(obligation => obligation.PersonId == Person.Id);

    /// <summary>
    /// True when the calendar reminds the person: deputies are asked when it is their turn, and reminded only of what no SRO is
    /// asked for.
    /// </summary>
    public bool IsRemindedByCalendar =>
        Contact?.SnoozedUntilAt is not null || Owed.Any(obligation => obligation.As != Role.Deputy || !HasOwner(obligation));

    /// <summary>The people who can answer in the person's place, for what the person owes as SRO.</summary>
    public IReadOnlyList<Guid> Deputies
    {
        get
        {
            var psas = Owed.Where(obligation => obligation.As == Role.SeniorResponsibleOwner).Select(obligation => obligation.PsaId)
                .ToHashSet();
            return [.. Round.Owed.Where(obligation => obligation.As == Role.Deputy && psas.Contains(obligation.PsaId))
                .Select(obligation => obligation.PersonId).Distinct()];
        }
    }

    private bool HasOwner(Obligation obligation) =>
        Round.All.Any(other => other.PsaId == obligation.PsaId && other.As == Role.SeniorResponsibleOwner);
}

/// <summary>Reads who owes what in the open rounds, and their reminders.</summary>
internal sealed class ReminderDetailsReader(ClusterDbContext db, RoundObligations obligations, ReminderRules rules)
{
    /// <summary>Reads all open rounds, of every tenant.</summary>
    public async Task<IReadOnlyList<ReminderDetails>> ReadAsync(CancellationToken cancellationToken) =>
        await CasesAsync(await obligations.InOpenRoundsAsync(cancellationToken), cancellationToken);

    /// <summary>Reads one tenant's open rounds.</summary>
    public async Task<IReadOnlyList<ReminderDetails>> ReadAsync(string tenantId, CancellationToken cancellationToken) =>
        await CasesAsync(await obligations.InOpenRoundsOfAsync(tenantId, cancellationToken), cancellationToken);

    /// <summary>Reads one round; empty when it has closed.</summary>
    public async Task<IReadOnlyList<ReminderDetails>> InAsync(Guid roundId, CancellationToken cancellationToken) =>
        await CasesAsync([await obligations.InAsync(roundId, cancellationToken)], cancellationToken);

    public ReminderPlan PlanOf(RoundAsked round, Person person) =>
        new(rules, round.Cluster.HoursOf(person, rules), round.Round.OpenedAt, ScheduleReader.ClosesAt(round.Cluster, round.Round));

    /// <summary>Reads who has somebody else answer in their place today, of every tenant.</summary>
    public Task<List<Guid>> DelegatingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = RegisterDay.Of(now);
        return db.Roles.Where(r => r.DelegatedById != null && r.StartsOn <= today && r.EndsOn >= today)
            .Select(r => r.DelegatedById!.Value).Distinct().ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ReminderDetails>> CasesAsync(IReadOnlyList<RoundAsked> rounds, CancellationToken cancellationToken)
    {
        var ids = rounds.Select(round => round.Round.Id).ToList();
        var owing = rounds.SelectMany(round => round.Owed).Select(obligation => obligation.PersonId).Distinct().ToList();
        var people = await db.People.Where(p => owing.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var contacts = await db.Contacts.Where(c => ids.Contains(c.RoundId)).ToListAsync(cancellationToken);
        return
        [
            .. from round in rounds
               from person in round.Owed.Select(obligation => people[obligation.PersonId]).Distinct()
               select new ReminderDetails(
                   round,
                   person,
                   contacts.Find(c => c.RoundId == round.Round.Id && c.PersonId == person.Id),
                   PlanOf(round, person)),
        ];
    }
}
