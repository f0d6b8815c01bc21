using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Domain.CheckIns.Reminding;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>Reads who owes what in the open rounds, and how they were reminded of it.</summary>
internal sealed class ReminderCases(ClusterDbContext db, RoundOwed owed, ReminderRules rules)
{
    /// <summary>In all open rounds, of every tenant.</summary>
    public async Task<IReadOnlyList<ReminderCase>> ReadAsync(CancellationToken token) => await CasesAsync(await owed.InOpenRoundsAsync(token), token);

    /// <summary>In one tenant's open rounds.</summary>
    public async Task<IReadOnlyList<ReminderCase>> ReadAsync(string tenantId, CancellationToken token) =>
        await CasesAsync(await owed.InOpenRoundsOfAsync(tenantId, token), token);

    /// <summary>In one round; nobody where it has closed.</summary>
    public async Task<IReadOnlyList<ReminderCase>> InAsync(Guid roundId, CancellationToken token) =>
        await CasesAsync([await owed.InAsync(roundId, token)], token);

    public ReminderPlan PlanOf(RoundAsked round, Person person) =>
        new(rules, round.Cluster.HoursOf(person, rules), round.Round.OpenedAt, RoundSchedules.ClosesAt(round.Cluster, round.Round));

    private async Task<IReadOnlyList<ReminderCase>> CasesAsync(IReadOnlyList<RoundAsked> rounds, CancellationToken token)
    {
        var ids = rounds.Select(round => round.Round.Id).ToList();
        var owing = rounds.SelectMany(round => round.Owed).Select(asked => asked.PersonId).Distinct().ToList();
        var people = await db.People.Where(p => owing.Contains(p.Id)).ToDictionaryAsync(p => p.Id, token);
        var contacts = await db.Contacts.Where(c => ids.Contains(c.RoundId)).ToListAsync(token);
        return
        [
            .. from round in rounds
               from person in round.Owed.Select(asked => people[asked.PersonId]).Distinct()
               select new ReminderCase(
                   round,
                   person,
                   contacts.Find(c => c.RoundId == round.Round.Id && c.PersonId == person.Id),
                   PlanOf(round, person)),
        ];
    }
}
