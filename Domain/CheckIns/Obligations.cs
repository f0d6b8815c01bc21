using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Domain.CheckIns;

/// <summary>One thing that one person is asked for in a round.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="As">Why that person: as SRO, as deputy while delegated, or as holder of the indicator.</param>
/// <param name="CheckInId">The check-in that it is part of.</param>
/// <param name="PsaId">The PSA that the check-in is about.</param>
/// <param name="IndicatorId">The indicator whose figure a holder is asked for; null when it is the check-in as a whole.</param>
/// <param name="IsDue">True when it is asked for now: a figure that is not due can be given, and nobody waits for it.</param>
public sealed record Obligation(Guid PersonId, Role As, Guid CheckInId, Guid PsaId, Guid? IndicatorId, bool IsDue);

/// <summary>
/// The obligations in a round. The SRO, and a deputy on the days for which the task is delegated, owe the PSA's check-in until one
/// of those who speak for the PSA has answered it. A holder owes the figure of each indicator held for which one is due, until it
/// is there; others can be given.
/// </summary>
public static class Obligations
{
    /// <summary>Returns everything that is asked for in one check-in, whether it has been answered or not; the SRO's first.</summary>
    /// <param name="checkIn">The check-in.</param>
    /// <param name="psa">Its PSA, with the indicators.</param>
    /// <param name="roles">Of people who may be asked; roles to do with other things are passed over.</param>
    /// <param name="isDue">True when a figure of the indicator is due.</param>
    /// <param name="at">Now, or when the round closed: roles count on their days alone, see <see cref="RegisterDay"/>.</param>
    public static IEnumerable<Obligation> AskedFor(
        this CheckIn checkIn, Psa psa, IReadOnlyCollection<RoleAssignment> roles, Func<Indicator, bool> isDue, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(isDue);
        if (psa.ArchivedAt <= at)
        {
            return [];
        }

        var on = RegisterDay.Of(at);
        var inForce = roles.Where(role => role.IsInForce(on)).ToList();
        var speaking = Speaking(inForce, psa).DistinctBy(role => role.PersonId).ToList();
        var spokenFor = speaking.Select(role => role.PersonId).ToHashSet();
        return
        [
            .. speaking.Select(role => new Obligation(role.PersonId, role.Role, checkIn.Id, psa.Id, null, IsDue: true)),
            // Whoever answers for the whole PSA gives its figures with that, and is not asked twice.
            .. Holding(inForce, psa, at)
                .Where(held => !spokenFor.Contains(held.PersonId))
                .Select(held => new Obligation(held.PersonId, Role.Holder, checkIn.Id, psa.Id, held.Indicator.Id, isDue(held.Indicator))),
        ];
    }

    /// <summary>Returns whether it is still owed at this progress of its check-in. Nothing is owed in a round that has closed.</summary>
    public static bool IsOwed(this Obligation obligation, CheckInProgress progress) => obligation.IndicatorId is { } indicator
        ? obligation.IsDue && !progress.IsSettledForAll && !progress.Settled.Contains(indicator)
        : !progress.IsAnsweredForAll;

    private static IEnumerable<RoleAssignment> Speaking(IEnumerable<RoleAssignment> roles, Psa psa) => roles
        .Where(role => role.PsaId == psa.Id && role.Role is Role.SeniorResponsibleOwner or Role.Deputy)
        .OrderBy(role => role.Role == Role.SeniorResponsibleOwner ? 0 : 1);

    private static IEnumerable<(Guid PersonId, Indicator Indicator)> Holding(
        IReadOnlyCollection<RoleAssignment> roles, Psa psa, DateTimeOffset at) => psa.Indicators
            .Where(indicator => indicator.IsAskedAboutAt(at))
            .OrderBy(indicator => indicator.Position)
            .SelectMany(indicator => roles
                .Where(role => role.Role == Role.Holder && role.IndicatorId == indicator.Id)
                .Select(role => (role.PersonId, indicator))
                .Distinct());
}
