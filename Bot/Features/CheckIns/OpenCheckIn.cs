using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>A check-in that somebody wants to answer, with all that its rules need. Its round may have closed since.</summary>
/// <param name="Board">The round as it stands.</param>
internal sealed record OpenCheckIn(CheckIn CheckIn, Psa Psa, Person Person, RoundBoard Board)
{
    private StandingAnswer? _standing;

    public CheckInRound Round => Board.Asked.Round;

    public Cluster Cluster => Board.Asked.Cluster;

    /// <summary>All versions of the answer, the earliest first.</summary>
    public IReadOnlyList<Answer> Versions => Board.Said.VersionsOf(CheckIn.Id);

    /// <summary>The answer that stands now; null when there is none.</summary>
    public StandingAnswer? Standing => _standing ??= StandingAnswer.Of(Versions);

    /// <summary>Those of the PSA that are in the register.</summary>
    public IEnumerable<Indicator> Indicators => Psa.Indicators.Where(indicator => indicator.ArchivedAt is null);

    public bool IsClosed => Round.ClosedAt is not null;

    /// <summary>The SRO or a deputy; else a holder, who may give the figures held and nothing else.</summary>
    public bool SpeaksForAll => Person.MayAnswer(Psa);

    public IEnumerable<Indicator> Held => Indicators.Where(indicator => Person.Holds(indicator.Id));

    public PressedCard PressedOn(bool? mine, CardInputs inputs) => new(Round.Id, CheckIn.Id, Person.Id, mine, inputs.All);

    /// <summary>Whether the person is asked nothing else in the round: then no other form stands open on the person's own card.</summary>
    public bool IsAllOfPerson => Board.Asked.All.All(one => one.PersonId != Person.Id || one.CheckInId == CheckIn.Id);

    public bool MayReport(Indicator indicator) => SpeaksForAll || Person.Holds(indicator.Id);

    /// <summary>Who said something and when, for a sentence.</summary>
    public string Said<T>(Attributed<T> said) => $"{Board.Said.NameOf(said.ById)}, {CardMoment(said.At)}";

    private string CardMoment(DateTimeOffset at) => CardDates.Moment(Cluster.Local(at));
}
