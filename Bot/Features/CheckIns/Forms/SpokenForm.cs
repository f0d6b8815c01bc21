using ClusterBot.Cards;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods.Notations;

namespace ClusterBot.Bot.Features.CheckIns.Forms;

/// <summary>An update in words, as the fields of the check-in's form.</summary>
internal sealed record SpokenForm
{
    private const string NotStored = $"This is what you wrote. It is not stored yet: to store it, choose \"{CheckInTitles.SaveUpdate}\".";

    private SpokenForm()
    {
    }

    /// <summary>The fields that it fills in, by input id.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; private init; } = new Dictionary<string, string>();

    /// <summary>The fields that hold nothing any more of what was typed before, by input id.</summary>
    public IReadOnlySet<string> Replaces { get; private init; } = new HashSet<string>();

    /// <summary>A line above the form.</summary>
    public string Notice { get; private init; } = NotStored;

    /// <summary>The reason why it cannot be filled in, and what to write instead; null when it can.</summary>
    public string? Problem { get; private init; }

    /// <param name="update">What was said.</param>
    /// <param name="checkIn">The check-in that it is about, as the person sees it.</param>
    public static SpokenForm Of(SpokenUpdate update, CheckInView checkIn)
    {
        if (update.Position is not { } position)
        {
            return new SpokenForm
            {
                Notice = checkIn.Mine!.IsOwed
                    ? $"To record that nothing is new for PSA {update.Psa}, choose \"{CheckInTitles.NothingNew}\"."
                    : "This check-in has been answered already.",
            };
        }

        var reference = $"{update.Psa}.{position}";
        if (checkIn.Asked.FirstOrDefault(indicator => indicator.Reference == reference) is not { } indicator)
        {
            var own = checkIn.Asked.Select(each => each.Reference).ToList();
            return Unclear(own.Count == 0
                ? $"PSA {update.Psa} has no indicators."
                : $"You can give figures of {WordList.Of(own, "and")}.");
        }

        return update.IsTakenBack ? TakenBack(checkIn, indicator) : Said(update, checkIn, indicator);
    }

    private static SpokenForm TakenBack(CheckInView checkIn, IndicatorView indicator)
    {
        var choice = FigurePeriods.Of(indicator, checkIn.GivenFor(indicator), checkIn.Today)
            .FirstOrDefault(choice => choice.Value.StartsWith(FigurePeriods.TakeBack, StringComparison.Ordinal));
        return choice is null
            ? Unclear($"{indicator.Reference} has no figure that can be taken back.")
            : new SpokenForm
            {
                Typed = new Dictionary<string, string> { [CheckInInputs.Period(indicator.Reference)] = choice.Value },
                Replaces = FigureOf(indicator.Reference),
                Notice = $"{choice.Title}: to do so, choose \"{CheckInTitles.SaveUpdate}\".",
            };
    }

    private static SpokenForm Said(SpokenUpdate update, CheckInView checkIn, IndicatorView indicator)
    {
        var typed = new Dictionary<string, string>();
        if (update.Value is { } value)
        {
            if (FigureParser.Read(value, indicator.Unit) is TypedFigureResult.Refused refused)
            {
                return Unclear($"The figure of {indicator.Reference} could not be read. {refused.Reason}");
            }

            typed[CheckInInputs.Value(indicator.Reference)] = value;
        }

        if (update.Status is { } status)
        {
            typed[CheckInInputs.Status(indicator.Reference)] = IndicatorLabels.Code(status);
        }

        var form = update.Period is { } period ? For(period, typed, checkIn, indicator) : new SpokenForm { Typed = typed };
        return form with
        {
            Replaces = new HashSet<string>(
                [.. form.Typed.Keys, .. update.Value is null ? (IEnumerable<string>)[] : FigureOf(indicator.Reference)]),
        };
    }

    // A figure of before must not be for the period of this one, nor this one for that of before.
    private static HashSet<string> FigureOf(string reference) => [CheckInInputs.Value(reference), CheckInInputs.Period(reference)];

    private static SpokenForm For(string period, Dictionary<string, string> typed, CheckInView checkIn, IndicatorView indicator)
    {
        var parsed = PeriodParser.Parse(period, [.. FigurePeriods.Figures(indicator).Select(figure => figure.Period)]);
        if (parsed is not PeriodResult.Understood { Period: var understood })
        {
            return Unclear(parsed is PeriodResult.Ambiguous ambiguous ? ambiguous.Question : ((PeriodResult.NotUnderstood)parsed).Reason);
        }

        if (!understood.HasEndedBy(checkIn.Today))
        {
            return Unclear($"The period, {PeriodWords.Spelt(understood)}, is not over yet. Please give the figure when it is.");
        }

        typed[CheckInInputs.Period(indicator.Reference)] = FigurePeriods.Code(understood);
        return new SpokenForm { Typed = typed };
    }

    private static SpokenForm Unclear(string problem) => new() { Problem = problem + " Nothing was stored." };
}
