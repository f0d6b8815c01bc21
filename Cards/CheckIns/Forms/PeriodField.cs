using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Domain.Indicators.Periods;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>
/// The choice of a figure's period. Most figures are for the period that the series expects: then the field for the figure names it, and
/// the choice of another stands behind a button. It always sends its value, so that a figure is for the period that the person saw.
/// </summary>
internal sealed class PeriodField
{
    /// <param name="checkIn">The check-in that is answered.</param>
    /// <param name="indicator">The indicator that the figure is of.</param>
    public PeriodField(CheckInView checkIn, IndicatorView indicator)
    {
        var id = CheckInInputs.Period(indicator.Reference);
        var given = checkIn.GivenFor(indicator);
        Proposed = FigurePeriods.Proposed(indicator, given, checkIn.Today);
        var (proposed, typed) = (Proposed is null ? null : FigurePeriods.Code(Proposed), checkIn.Draft.Typed(id));
        IsSettled = proposed is not null && (typed is null || typed == proposed) && !Folding.IsMarked(checkIn.Draft, id);
        Input = new InputChoiceSet
        {
            Id = id,
            Label = "For which period?",
            Choices = FigurePeriods.Of(indicator, given, checkIn.Today, typed),
            Placeholder = "Please choose",
            Style = ChoiceSetStyle.Compact,
            Value = typed ?? proposed,
        };
    }

    /// <summary>The period that a figure is for when nobody chooses another; null when it must be chosen.</summary>
    public Period? Proposed { get; }

    /// <summary>True when nobody has chosen another period than the proposed one, and nothing is asked about it.</summary>
    public bool IsSettled { get; }

    public InputChoiceSet Input { get; }
}
