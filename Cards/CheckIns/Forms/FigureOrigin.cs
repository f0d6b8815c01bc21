using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>The source of a figure and how far it can be relied on. A field that is left empty is as it was for the last figure.</summary>
internal static class FigureOrigin
{
    private const string AsLastTime = "As last time";

    public static InputText Source(IndicatorView indicator, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.Source(indicator.Reference),
        Label = "Where was it published?",
        MaxLength = Reading.MostSource,
        Placeholder = indicator.Latest?.Source is null ? "Not said" : AsLastTime,
        Value = draft.Typed(CheckInInputs.Source(indicator.Reference)),
    };

    public static InputChoiceSet Quality(IndicatorView indicator, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.Quality(indicator.Reference),
        Label = "How good are the data?",
        Choices = IndicatorLabels.QualityChoices,
        Placeholder = indicator.Latest is null ? "Not judged" : AsLastTime,
        Style = ChoiceSetStyle.Compact,
        Value = draft.Typed(CheckInInputs.Quality(indicator.Reference)),
    };
}
