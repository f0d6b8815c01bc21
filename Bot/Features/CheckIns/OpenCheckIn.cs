using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Turns;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>A check-in that somebody wants to answer, with all that its rules need. Its round may have closed since.</summary>
/// <param name="Latest">The answer that stands now, if there is one.</param>
internal sealed record OpenCheckIn(CheckIn CheckIn, CheckInRound Round, Psa Psa, Cluster Cluster, Person Person, Answer? Latest)
{
    /// <summary>Those of the PSA that are in the register.</summary>
    public IEnumerable<Indicator> Indicators => Psa.Indicators.Where(indicator => indicator.ArchivedAt is null);

    public bool IsClosed => Round.ClosedAt is not null;

    /// <summary>The SRO or a deputy; else a holder, who may give the figures held and nothing else.</summary>
    public bool SpeaksForAll => Person.MayAnswer(Psa);

    public IEnumerable<Indicator> Held => Indicators.Where(indicator => Person.Holds(indicator.Id));

    public PressedCard PressedOn(bool? mine, CardInputs inputs) => new(Round.Id, CheckIn.Id, Person.Id, mine, inputs.All);

    public bool MayReport(Indicator indicator) => SpeaksForAll || Person.Holds(indicator.Id);
}
