using ClusterBot.Cards.CheckIns;
using ClusterBot.Bot.Features.CheckIns.Answering;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Periods.Notations;
using ClusterBot.Domain.Indicators.Plausibility;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Bot.Features.CheckIns.Forms;

/// <summary>Reads a figure and its period. An unlikely figure, or one that would take the place of another, is asked about once.</summary>
internal sealed class TypedFigures(FormReader reader, FormQuestions questions, OpenCheckIn open, FormBasis basis)
{
    private DateOnly Today => open.Board.Days.Cluster;

    /// <summary>
    /// Reads the figure, or the taking back of one; null when there is nothing new, or nothing that can be taken as it is.
    /// </summary>
    public GivenFigure? Read(Indicator indicator, string reference, Attributed<decimal>? stands)
    {
        var (id, periodId) = (CheckInInputs.Value(reference), CheckInInputs.Period(reference));
        var known = basis.Known[indicator.Id];
        var given = stands is null ? null : open.Board.Said.PeriodOf(open.CheckIn.Id, indicator.Id, stands.Version);
        var chosen = reader.Code(periodId);
        if (chosen?.StartsWith(FigurePeriods.TakeBack, StringComparison.Ordinal) == true)
        {
            return TakenBack(id, periodId, known, given, chosen[FigurePeriods.TakeBack.Length..]);
        }

        var origins = new TypedOrigin(reader, reference);
        if (reader.Figure(id, indicator.Unit) is not { } value)
        {
            return reader.IsThere(id) ? null : OriginAlone(origins, periodId, chosen, known);
        }

        var isMoved = chosen?.StartsWith(FigurePeriods.Instead, StringComparison.Ordinal) == true && given is not null;
        if (PeriodOf(isMoved ? chosen![FigurePeriods.Instead.Length..] : chosen, periodId, known, given) is not { } period)
        {
            return null;
        }

        var moved = isMoved && !period.Equals(given) ? FigurePeriods.FigureOf(known, given!) : null;
        var before = GivenOrigin.Of(FigurePeriods.FigureOf(known, period) ?? moved ?? known.Latest);
        var origin = origins.Read(before);
        if (moved is null && stands?.Value == value && period.Equals(given) && origin == before)
        {
            return null;
        }

        return IsAskedAbout(indicator, known, id, value, period, given, stands)
            ? null
            : new GivenFigure(value, period, moved, IsTakenBack: false, origin);
    }

    /// <summary>Corrects the origin alone of a figure that is already recorded.</summary>
    private GivenFigure? OriginAlone(TypedOrigin origins, string periodId, string? chosen, IndicatorView known)
    {
        var code = chosen?.StartsWith(FigurePeriods.Instead, StringComparison.Ordinal) == true ? null : chosen;
        var figure = FigurePeriods.Figures(known).LastOrDefault(one => FigurePeriods.Code(one.Period) == code && one.Version > 0);
        var before = GivenOrigin.Of(figure ?? known.Latest);
        var origin = origins.Read(before);
        if (origin == before)
        {
            // Without a figure it is only what the form proposed.
            reader.Forget(periodId);
            return null;
        }

        origins.Require(figure is not null, "Please give the figure that this is about, or choose the period of one that is recorded.");
        return figure is null ? null : new GivenFigure(figure.Value, figure.Period, null, IsTakenBack: false, origin);
    }

    private Period? PeriodOf(string? code, string periodId, IndicatorView known, Period? given)
    {
        if (code is null)
        {
            var proposed = FigurePeriods.Proposed(known, given, Today);
            reader.Require(periodId, proposed is not null, "Please choose the period that this figure is for.");
            return proposed;
        }

        var all = FigurePeriods.Figures(known).Select(figure => figure.Period).Concat(FigurePeriods.Periods(known, Today)).ToList();
        var period = all.Find(one => FigurePeriods.Code(one) == code) ?? FigurePeriods.Read(code);
        if (period is null)
        {
            switch (PeriodParser.Parse(code, [.. FigurePeriods.Figures(known).Select(figure => figure.Period)]))
            {
                case PeriodResult.Understood understood:
                    period = understood.Period;
                    break;
                case PeriodResult.Ambiguous ambiguous:
                    reader.Problems[periodId] = ambiguous.Question;
                    return null;
                case PeriodResult.NotUnderstood not:
                    reader.Problems[periodId] = not.Reason;
                    return null;
                default:
                    throw new InvalidOperationException("A period is understood or not.");
            }
        }

        if (period.HasEndedBy(Today))
        {
            return period;
        }

        reader.Problems[periodId] =
            $"{PeriodWords.Spelt(period)} has not ended yet, so its figure cannot be known. Please choose a period that is over.";
        return null;
    }

    private GivenFigure? TakenBack(string id, string periodId, IndicatorView known, Period? given, string code)
    {
        if (reader.Code(id) is not null)
        {
            reader.Problems[id] =
                "To take a figure back, please leave the new figure empty. To put another in its place, choose its period.";
            return null;
        }

        if (FigurePeriods.Figures(known).FirstOrDefault(figure => FigurePeriods.Code(figure.Period) == code) is { Version: > 0 } taken)
        {
            if (given is not null && !given.Equals(taken.Period))
            {
                reader.Problems[periodId] = $"In this check-in a figure for {given.Notation} was given. Please take that one back first.";
                return null;
            }

            return new GivenFigure(taken.Value, taken.Period, null, IsTakenBack: true, GivenOrigin.Of(taken));
        }

        reader.Problems[periodId] = "This figure is not in the series any more. Nothing is left to take back.";
        return null;
    }

    /// <summary>Asks everything at once: one press answers it.</summary>
    private bool IsAskedAbout(
        Indicator indicator, IndicatorView known, string id, decimal value, Period period, Period? given, Attributed<decimal>? stands)
    {
        var words = indicator.Unit.Show(value);
        var isOpen = false;
        var standing = FigurePeriods.FigureOf(known, period);
        if (basis.IsNewTo(open, stands) && period.Equals(given) && stands!.Value != value)
        {
            isOpen |= !questions.IsSure(
                id, words, $"{stands.Version}",
                $"While this form was open, {indicator.Unit.Show(stands.Value)} was saved ({open.Said(stands)}). You gave {words}. "
                    + $"To put yours in its place, choose \"{CheckInTitles.RecordIt}\".");
        }
        else if (standing is not null && standing.Value != value && !period.Equals(given))
        {
            isOpen |= !questions.IsSure(
                id, words, $"{FigurePeriods.Code(period)} v{standing.Version}",
                $"For {period.Notation}, {indicator.Unit.Show(standing.Value)} is recorded. "
                    + $"To put {words} in its place, choose \"{CheckInTitles.RecordIt}\".");
        }

        var others = FigurePeriods.Figures(known).Where(figure => !figure.Period.Equals(period))
            .Select(figure => new FigureInDoubt(figure.Period, figure.Value)).ToList();
        if (FigureDoubts.Of(new FigureInDoubt(period, value), others, DoubtContext.Of(indicator)) is [var doubt, ..])
        {
            isOpen |= !questions.IsSure(
                id, words, $"{doubt.Reason} {FigurePeriods.Code(period)}", Unlikely(indicator, known, doubt, words));
        }

        return isOpen;
    }

    private static string Unlikely(Indicator indicator, IndicatorView known, Doubt doubt, string words)
    {
        var last = known.Latest is { } latest
            ? $"{indicator.Unit.Show(latest.Value)} last time ({latest.Period.Notation}); you typed {words}."
            : $"You typed {words}.";
        return $"{last} {DoubtWords.Of(doubt, indicator.Unit)} Is that right? If it is, choose \"{CheckInTitles.RecordIt}\".";
    }
}

/// <summary>A figure that somebody gives, or takes back.</summary>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Period">The time that it is for.</param>
/// <param name="MovedFrom">The figure of another period that it stands instead of; null when there is none.</param>
/// <param name="IsTakenBack">It is taken out of the series, and not given.</param>
/// <param name="Origin">Where it was published, and how far it can be relied on.</param>
internal sealed record GivenFigure(decimal Value, Period Period, SeriesPoint? MovedFrom, bool IsTakenBack, GivenOrigin Origin);

/// <summary>The source of a figure, null when nobody says, and its quality.</summary>
internal readonly record struct GivenOrigin(string? Source, DataQuality Quality)
{
    public static GivenOrigin Of(SeriesPoint? figure) => new(figure?.Source, figure?.Quality ?? DataQuality.None);

    public static GivenOrigin Of(Reading reading) => new(reading.Source, reading.Quality);
}
