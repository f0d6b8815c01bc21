using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>A form that stands open in the card: it was asked for, is owed, or holds something to put right that nobody should have to look for.</summary>
internal static class OpenedForm
{
    public static Container Build(CheckInView checkIn, CheckInDraft draft, RoundDetail detail, bool canClose = true) => new(
    [
        new TextBlock(Title(checkIn, draft.Form)) { Weight = TextWeight.Bolder },
        .. Problem(draft) is { } problem ? [FormProblems.Line(problem)] : (IEnumerable<CardElement>)[],
        .. Fields(checkIn, draft, detail),
        Buttons(checkIn, draft, canClose),
    ])
    {
        Style = ContainerStyle.Emphasis,
    };

    private static string Title(CheckInView checkIn, CheckInForm form) => form switch
    {
        CheckInForm.Help => $"Ask for help with PSA {checkIn.PsaNumber}",
        CheckInForm.NotThisRound => $"No answer for PSA {checkIn.PsaNumber} this time",
        CheckInForm.Correction => $"Correct the answer for PSA {checkIn.PsaNumber}",
        CheckInForm.Difference => "Saved. One more thing, if you like",
        _ => $"Update for PSA {checkIn.PsaNumber}",
    };

    private static IEnumerable<CardElement> Fields(CheckInView checkIn, CheckInDraft draft, RoundDetail detail) => draft.Form switch
    {
        CheckInForm.Help => HelpForm.Build(checkIn),
        CheckInForm.NotThisRound => ReasonForms.NotThisRound(checkIn),
        CheckInForm.Correction => ReasonForms.Correction(checkIn, detail.IsWhole),
        CheckInForm.Difference => ReasonForms.Difference(checkIn, draft),
        _ => UpdateForm.Build(checkIn, detail.IsWhole),
    };

    private static ActionSet Buttons(CheckInView checkIn, CheckInDraft draft, bool canClose) => draft.Form switch
    {
        CheckInForm.Help => new ActionSet([HelpForm.Ask(checkIn), CheckInButtons.Close(checkIn)]),
        CheckInForm.NotThisRound => new ActionSet([ReasonForms.Decline(checkIn), CheckInButtons.Close(checkIn)]),
        CheckInForm.Correction => new ActionSet([ReasonForms.Correct(checkIn), CheckInButtons.Close(checkIn)]),
        CheckInForm.Difference => new ActionSet([ReasonForms.Explain(checkIn), CheckInButtons.Close(checkIn)]),
        _ => CheckInButtons.UnderUpdate(checkIn, canClose),
    };

    private static string? Problem(CheckInDraft draft) => draft.Problems switch
    {
        { Count: 0 } => null,
        _ when draft.Problems.TryGetValue("", out var whole) => whole,
        { Count: 1 } => "Nothing is stored yet. Please put right what is marked below.",
        var several => $"Nothing is stored yet. Please put right the {several.Count} places marked below.",
    };
}
