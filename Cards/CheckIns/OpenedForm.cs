using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>A form that stands open in the card: it was asked for, or holds something to put right that nobody should have to look for.</summary>
internal static class OpenedForm
{
    public static Container Build(CheckInView checkIn, CheckInDraft draft) => new(
    [
        new TextBlock(draft.IsHelp ? $"Ask for help with PSA {checkIn.PsaNumber}" : $"Update for PSA {checkIn.PsaNumber}") { Weight = TextWeight.Bolder },
        .. Problem(draft) is { } problem ? [FormProblems.Line(problem)] : (IEnumerable<CardElement>)[],
        .. draft.IsHelp ? HelpForm.Build(checkIn) : UpdateForm.Build(checkIn),
        new ActionSet(
        [
            draft.IsHelp ? HelpForm.Ask(checkIn) : UpdateForm.Save(checkIn),
            CheckInButtons.OnDemand("Close the form", checkIn, ShowCheckInForm.None),
        ]),
    ])
    {
        Style = ContainerStyle.Emphasis,
    };

    private static string? Problem(CheckInDraft draft) => draft.Problems switch
    {
        { Count: 0 } => null,
        _ when draft.Problems.TryGetValue("", out var whole) => whole,
        { Count: 1 } => "Nothing is stored yet. Please put right what is marked below.",
        var several => $"Nothing is stored yet. Please put right the {several.Count} places marked below.",
    };
}
