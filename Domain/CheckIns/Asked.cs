using ClusterBot.Domain.Register;

namespace ClusterBot.Domain.CheckIns;

/// <summary>One thing that one person is asked for in a round.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="As">Why that person: as SRO, as deputy while delegated, or as holder of the indicator.</param>
/// <param name="CheckInId">The check-in that it is part of.</param>
/// <param name="PsaId">The PSA that the check-in is about.</param>
/// <param name="IndicatorId">The indicator whose figure a holder is asked for; none where it is the check-in as a whole.</param>
/// <param name="IsDue">Whether it is asked for now: a figure that is not due can be given, and nobody waits for it.</param>
public sealed record Asked(Guid PersonId, Role As, Guid CheckInId, Guid PsaId, Guid? IndicatorId, bool IsDue);
