using ClusterBot.Data.Queries;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>
/// Everything about a round that its card is made of, as it was read. All who show the round share it: nothing in it is ever
/// changed.
/// </summary>
/// <param name="Asked">The round, and who is asked what in it.</param>
/// <param name="Said">What has come of it.</param>
/// <param name="Known">Its indicators, by id.</param>
public sealed record RoundSnapshot(RoundAsked Asked, RoundAnswers Said, IReadOnlyDictionary<Guid, IndicatorView> Known)
{
    /// <summary>The cluster's stamp under which it was read; null when there was none.</summary>
    public RoundVersion? Stamp { get; init; }

    /// <summary>The detail at which its cards last fitted; shared by all that came of one snapshot.</summary>
    public RoundFit Fit { get; init; } = new();

    /// <summary>The days for which it holds: in London, by which roles count, and in the cluster, by which figures are judged.</summary>
    public required (DateOnly Register, DateOnly Cluster) Days { get; init; }

    /// <summary>True when every change to its content changes the stamp of its cluster.</summary>
    public bool IsOfOneCluster => Asked.Psas.All(psa => psa.ClusterId == Asked.Round.ClusterId);

    public static (DateOnly Register, DateOnly Cluster) DayOf(Cluster cluster, DateTimeOffset at) =>
        (RegisterDay.Of(at), cluster.Today(at));

    /// <summary>
    /// Returns the same with one more answer, if the answer changes nothing else; null when figures or judgements have to be read
    /// again.
    /// </summary>
    /// <param name="answer">The next version.</param>
    /// <param name="by">The name of who gave it.</param>
    public RoundSnapshot? With(Answer answer, string by) =>
        Asked.Round.ClosedAt is null && answer.UndoesVersion is null
            && answer.Rows.All(row => row is { Status: null, DiffersBecause: null })
            ? this with { Asked = Asked.With(answer), Said = Said.With(answer, by) }
            : null;
}
