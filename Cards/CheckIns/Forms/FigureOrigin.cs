using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>The source of a figure and its quality. It is folded: most figures come from the same source as the last one.</summary>
internal static class FigureOrigin
{
    private const string AsLastTime = "As last time";

    /// <summary>Returns the button that unfolds the fields and folds them again.</summary>
    public static ActionToggleVisibility Unfold(IndicatorView indicator) => new()
    {
        Title = "Source of " + indicator.Reference,
        TargetElements = [new TargetElement(FieldsId(indicator))],
    };

    /// <summary>
    /// Returns the fields, folded unless something was typed into them. A field left empty is as it was for the last figure.
    /// </summary>
    public static IEnumerable<CardElement> Fields(IndicatorView indicator, CheckInDraft? draft)
    {
        var (source, quality) = (Source(indicator, draft), Quality(indicator, draft));
        var isOpen = source.Value is not null || quality.Value is not null;
        return
        [
            new ColumnSet([IndicatorFields.Half(source), IndicatorFields.Half(quality)])
            {
                Id = FieldsId(indicator),
                IsVisible = isOpen ? null : false,
                Spacing = Spacing.Small,
            },
            .. FormProblems.Of(draft, source.Id!, quality.Id!),
        ];
    }

    private static string FieldsId(IndicatorView indicator) => "origin-" + CheckInInputs.Dashed(indicator.Reference);

    private static InputText Source(IndicatorView indicator, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.Source(indicator.Reference),
        Label = "Where was it published?",
        MaxLength = Reading.MostSource,
        Placeholder = indicator.Latest?.Source is null ? "Not said" : AsLastTime,
        Value = draft.Typed(CheckInInputs.Source(indicator.Reference)),
    };

    private static InputChoiceSet Quality(IndicatorView indicator, CheckInDraft? draft) => new()
    {
        Id = CheckInInputs.Quality(indicator.Reference),
        Label = "How good are the data?",
        Choices = IndicatorLabels.QualityChoices,
        Placeholder = indicator.Latest is null ? "Not judged" : AsLastTime,
        Style = ChoiceSetStyle.Compact,
        Value = draft.Typed(CheckInInputs.Quality(indicator.Reference)),
    };
}
