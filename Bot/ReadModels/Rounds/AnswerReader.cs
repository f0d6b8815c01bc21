using ClusterBot.Data.Queries;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>
/// An answer as cards show it: under the person who answered for the PSA, with the author behind each part that is by somebody else
/// or from another time.
/// </summary>
internal static class AnswerReader
{
    /// <param name="cluster">Whose clocks count.</param>
    /// <param name="standing">The answer that stands.</param>
    /// <param name="before">The one before it was corrected, if it was.</param>
    /// <param name="name">The name of a person.</param>
    /// <param name="known">The PSA's indicators.</param>
    /// <param name="periodOf">The time that an indicator's figure is for, by the version in which it was given; null for a card that
    /// does not say.</param>
    public static AnswerView Of(
        Cluster cluster,
        StandingAnswer standing,
        StandingAnswer? before,
        Func<Guid, string> name,
        IReadOnlyDictionary<Guid, IndicatorView> known,
        Func<Guid, int, Period?>? periodOf = null)
    {
        var head = new Heading(cluster, standing, name);
        var holders = standing.People.ToList();
        return new AnswerView(
            standing.Whole is null ? string.Join(" and ", holders.Select(name)) : name(head.ById),
            cluster.Local(head.At),
            standing.Latest.Version,
            standing.Whole is { Value: AnswerKind.NothingNew },
            head.Said(standing.BigPicture),
            [.. standing.Rows.Select(row => Row(row, before?.RowOf(row.IndicatorId), known[row.IndicatorId], head) with
            {
                Period = row.Value is { } value ? periodOf?.Invoke(row.IndicatorId, value.Version) : null,
            }).OrderBy(row => row.Indicator.Order)])
        {
            SpeaksForAll = standing.Whole is not null,
            IsOfSeveral = standing.Whole is null && holders.Count > 1,
            Times = standing.Times,
            Theme = head.Said(standing.Theme),
            SideEffects = head.Said(standing.SideEffects),
            AnythingElse = head.Said(standing.AnythingElse),
            NotThisRoundBecause = head.Said(standing.NotThisRoundBecause),
            CorrectedBecause = head.Said(standing.CorrectedBecause),
        };
    }

    private static AnswerRowView Row(StandingRow row, StandingRow? before, IndicatorView indicator, Heading head) =>
        new(indicator, row.Value?.Value, row.Status?.Value)
        {
            ValueBy = head.By(row.Value),
            TakenBack = row.TakenBack is not null,
            TakenBackBy = head.By(row.TakenBack),
            StatusBy = head.By(row.Status),
            Confidence = row.Confidence?.Value,
            ConfidenceBy = head.By(row.Confidence),
            ForCitizens = head.Said(row.ForCitizens),
            Computed = row.Computed,
            DiffersBecause = head.Said(row.DiffersBecause),
            NothingNew = row.NothingNew is not null,
            NothingNewBy = head.By(row.NothingNew),
            NotThisRoundBecause = head.Said(row.NotThisRoundBecause),
            Before = before?.Value?.Value == row.Value?.Value ? null : before?.Value?.Value,
        };

    /// <summary>The heading of an answer: its author and time.</summary>
    private sealed class Heading(Cluster cluster, StandingAnswer standing, Func<Guid, string> name)
    {
        private readonly bool _isOfSeveral = standing.Whole is null && standing.People.Count() > 1;

        public Guid ById => standing.Whole?.ById ?? standing.Latest.ById;

        public DateTimeOffset At => standing.Whole?.At ?? standing.Latest.At;

        public SaidBy? By<T>(Attributed<T>? said) =>
            said is null || (!_isOfSeveral && said.ById == ById && IsSameMinute(said.At))
                ? null
                : new SaidBy(name(said.ById), cluster.Local(said.At));

        // The card shows minutes.
        private bool IsSameMinute(DateTimeOffset at) => at.Ticks / TimeSpan.TicksPerMinute == At.Ticks / TimeSpan.TicksPerMinute;

        public SaidText? Said(Attributed<string>? said) => said is null ? null : new SaidText(said.Value, By(said));
    }
}
