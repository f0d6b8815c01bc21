using System.Collections.Concurrent;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests.Kinds;

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
    /// <summary>The cluster's version under which it was read; null when there was none.</summary>
    public RoundVersion? Version { get; init; }

    /// <summary>The kind of request to the delivery board, as the register has it.</summary>
    public required RequestKind HelpKind { get; init; }

    /// <summary>The detail at which its cards last fitted; shared by all that came of one snapshot.</summary>
    public RoundFit Fit { get; init; } = new();

    /// <summary>
    /// The posted copies of its card, as far as they have been read under this version; shared by all that came of one snapshot. Whoever
    /// erases a person changes the version.
    /// </summary>
    internal RoundCopies Copies { get; private init; } = new();

    /// <summary>The days for which it holds: in London, by which roles count, and in the cluster, by which figures are judged.</summary>
    public required (DateOnly Register, DateOnly Cluster) Days { get; init; }

    /// <summary>The check-ins as cards show them, each made when it is first shown; one that is answered again is made anew.</summary>
    internal ConcurrentDictionary<Guid, CheckInView> Views { get; private init; } = new();

    /// <summary>
    /// All check-ins as its card shows them; null until it is first shown. A snapshot with another answer has a list of its own.
    /// </summary>
    internal IReadOnlyList<CheckInView>? Shown { get; set; }

    /// <summary>True when every change to its content changes the version of its cluster.</summary>
    public bool IsOfOneCluster => Asked.Psas.All(psa => psa.ClusterId == Asked.Round.ClusterId);

    public static (DateOnly Register, DateOnly Cluster) DayOf(Cluster cluster, DateTimeOffset at) =>
        (RegisterDay.Of(at), cluster.Today(at));

    /// <summary>
    /// Returns the same with one more answer, if the answer is words alone; null when figures or judgements have to be read again.
    /// </summary>
    /// <param name="answer">The next version.</param>
    /// <param name="by">The name of who gave it.</param>
    public RoundSnapshot? With(Answer answer, string by) =>
        SaysWordsAlone(answer) ? With([answer.CheckInId], Said.With(answer, by)) : null;

    /// <summary>Returns the same with other answers to some of its check-ins.</summary>
    public RoundSnapshot With(IReadOnlyCollection<Guid> checkIns, RoundAnswers said) =>
        this with
        {
            Asked = Asked.With(said.AnswersTo(checkIns)),
            Said = said,
            Views = new(Views.Where(view => !checkIns.Contains(view.Key))),
            Shown = null,
        };

    /// <summary>Returns whether an answer leaves what is known of the indicators as it is.</summary>
    public static bool SaysWordsAlone(Answer answer) =>
        answer.UndoesVersion is null
        && answer.Rows.All(row => row is { Value: null, TakesBackFigure: false, Status: null, DiffersBecause: null });
}

/// <summary>The posted copies of a round's card, as they were read last.</summary>
internal sealed class RoundCopies
{
    /// <summary>None yet when null. Replaced as a whole.</summary>
    public volatile IReadOnlyList<PostedCopy>? Read;
}
