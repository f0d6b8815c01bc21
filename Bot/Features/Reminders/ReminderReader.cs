using ClusterBot.Data;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Reminders;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>The obligations of one person in a round, as cards show them.</summary>
internal sealed class ReminderReader(ClusterDbContext db, IndicatorReader indicators)
{
    /// <param name="round">The round.</param>
    /// <param name="person">Whose card it is.</param>
    /// <param name="plan">When the round closes, on whose clocks.</param>
    public async Task<ReminderView> ReadAsync(RoundAsked round, Person person, ReminderPlan plan, CancellationToken cancellationToken)
    {
        var mine = round.Of(person.Id);
        return new ReminderView
        {
            Round = round.Round.Id,
            ClusterName = round.Cluster.Name,
            Marking = round.Cluster.Marking,
            OccursOn = round.Round.OccursOn,
            Owed = await OwedAsync(mine, cancellationToken),
            ClosesAt = plan.ClosesAt is { } closes ? TimeZoneInfo.ConvertTime(closes, plan.Hours.Zone) : null,
            IsClosed = round.Round.ClosedAt is not null,
            InPlaceOf = mine.All.All(obligation => obligation.As == Role.Deputy) ? await OwnersAsync(round, mine, cancellationToken) : [],
        };
    }

    /// <summary>Returns the person's unmet obligations, by PSA.</summary>
    public async Task<IReadOnlyList<OwedView>> OwedAsync(RoundAsked mine, CancellationToken cancellationToken)
    {
        var known = await indicators.ReadAsync(mine.Psas, cancellationToken);
        var missing = mine.All.Where(obligation => obligation.IsOwed(mine.Progress[obligation.CheckInId]))
            .ToLookup(obligation => obligation.PsaId);
        return [.. mine.Psas
            .Select(psa => (psa, owed: missing[psa.Id].ToList()))
            .Where(pair => pair.owed.Count > 0)
            .Select(pair => View(pair.psa, pair.owed, known))];
    }

    private static OwedView View(Psa psa, List<Obligation> owed, IReadOnlyDictionary<Guid, IndicatorView> known)
    {
        var isWhole = owed.Exists(obligation => obligation.IndicatorId is null);
        var about = psa.Indicators
            .Where(indicator =>
                indicator.ArchivedAt is null && (isWhole || owed.Exists(obligation => obligation.IndicatorId == indicator.Id)))
            .OrderBy(indicator => indicator.Position);
        return new OwedView(psa.Number, psa.Title, isWhole, [.. about.Select(indicator => known[indicator.Id])]);
    }

    private async Task<IReadOnlyList<string>> OwnersAsync(RoundAsked round, RoundAsked mine, CancellationToken cancellationToken)
    {
        var psas = mine.All.Select(obligation => obligation.PsaId).ToHashSet();
        var owners = round.All.Where(obligation => obligation.As == Role.SeniorResponsibleOwner && psas.Contains(obligation.PsaId))
            .Select(obligation => obligation.PersonId).ToList();
        return await db.People.Where(p => owners.Contains(p.Id)).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancellationToken);
    }
}
