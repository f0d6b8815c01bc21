using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>
/// A form that stands open in the card: it was asked for, is owed, or holds something to put right that nobody should have to look for.
/// </summary>
internal static class OpenedForm
{
    /// <param name="checkIn">What it is about.</param>
    /// <param name="draft">The form, with what was typed into it.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="canClose">True when it stands open because somebody opened it.</param>
    public static Container Build(CheckInView checkIn, CheckInDraft draft, FormPlace place, bool canClose = true)
    {
        IReadOnlyList<CardElement> fields = [.. Fields(checkIn, draft, place)];
        return new Container(
        [
            .. Title(checkIn, draft.Form) is { } title
                ? [new TextBlock(title) { Weight = TextWeight.Bolder }]
                : (IEnumerable<CardElement>)[],
            .. Problem(checkIn, draft, place) is { } problem ? [FormProblems.Line(problem)] : (IEnumerable<CardElement>)[],
            .. Unplaced(draft, fields),
            .. fields,
            Buttons(checkIn, draft, place, canClose),
        ])
        {
            Style = ContainerStyle.Emphasis,
        };
    }

    /// <summary>The problems of fields that this person's form does not have, of another person's perhaps.</summary>
    private static IEnumerable<CardElement> Unplaced(CheckInDraft draft, IReadOnlyList<CardElement> fields)
    {
        var ids = CardTree.Inputs(fields).Select(field => field.Id).ToHashSet();
        return draft.Problems.Where(problem => problem.Key.Length > 0 && !ids.Contains(problem.Key))
            .Select(problem => FormProblems.Line(problem.Value));
    }

    // The update is what the PSA's line leads to, and needs no title of its own.
    private static string? Title(CheckInView checkIn, CheckInForm form) => form switch
    {
        CheckInForm.Help => $"Ask for help with PSA {checkIn.PsaNumber}",
        CheckInForm.NotThisRound => $"No answer for PSA {checkIn.PsaNumber} this time",
        CheckInForm.Correction => $"Correct the answer for PSA {checkIn.PsaNumber}",
        CheckInForm.Difference => "Saved. One more thing, if you like",
        CheckInForm.Update => null,
        _ => throw new InvalidOperationException($"There is no form {form}."),
    };

    private static IEnumerable<CardElement> Fields(CheckInView checkIn, CheckInDraft draft, FormPlace place) => draft.Form switch
    {
        CheckInForm.Help => HelpForm.Build(checkIn),
        CheckInForm.NotThisRound => ReasonForms.NotThisRound(checkIn),
        CheckInForm.Correction => ReasonForms.Correction(checkIn, place.IsWhole, place.Room),
        CheckInForm.Difference => ReasonForms.Difference(checkIn, draft),
        CheckInForm.Update => UpdateForm.Build(checkIn, place.IsWhole, place.Room),
        _ => throw new InvalidOperationException($"There is no form {draft.Form}."),
    };

    private static ActionSet Buttons(CheckInView checkIn, CheckInDraft draft, FormPlace place, bool canClose)
    {
        var isWhole = place.IsWhole;
        // Said yes to, or changed and saved like any other.
        var sure = draft.Questions.Count > 0 ? draft.Sure : null;
        return draft.Form switch
        {
            CheckInForm.Help => new ActionSet([HelpForm.Ask(checkIn), CheckInButtons.Close(checkIn)]),
            CheckInForm.NotThisRound => new ActionSet([ReasonForms.Decline(checkIn, sure), CheckInButtons.Close(checkIn)]),
            CheckInForm.Correction =>
                new ActionSet(
                [
                    .. Saves(sure, of => ReasonForms.Correct(checkIn, isWhole, of)), .. UpdateForm.AddMore(checkIn, isWhole),
                    CheckInButtons.Close(checkIn),
                ]),
            CheckInForm.Difference => new ActionSet([ReasonForms.Explain(checkIn, sure), CheckInButtons.Close(checkIn)]),
            CheckInForm.Update when place.IsShared => CheckInButtons.InShared(checkIn, isWhole),
            CheckInForm.Update when sure is not null => new ActionSet(
            [
                .. Saves(sure, of => UpdateForm.Save(checkIn, isWhole, of)),
                .. UpdateForm.AddMore(checkIn, isWhole),
                .. canClose ? [CheckInButtons.Close(checkIn)] : (CardAction[])[],
            ]),
            CheckInForm.Update => CheckInButtons.UnderUpdate(checkIn, isWhole, canClose),
            _ => throw new InvalidOperationException($"There is no form {draft.Form}."),
        };
    }

    private static IEnumerable<CardAction> Saves(IReadOnlyList<string>? sure, Func<IReadOnlyList<string>?, ActionExecute> save) =>
        sure is null ? [save(null)] : [save(sure), save(null) with { Style = null }];

    private static string? Problem(CheckInView checkIn, CheckInDraft draft, FormPlace place)
    {
        // Others of the card may be.
        var stored = place.IsShared ? $"PSA {checkIn.PsaNumber} is not stored yet." : "Nothing is stored yet.";
        return draft.Problems switch
        {
            { Count: 0 } => draft.Questions.Count == 0 ? null : $"{stored} Please look once more at what is marked below.",
            _ when draft.Problems.TryGetValue("", out var whole) => whole,
            { Count: 1 } => $"{stored} Please put right what is marked below.",
            var several => $"{stored} Please put right the {several.Count} places marked below.",
        };
    }
}

/// <summary>The surroundings of a form.</summary>
/// <param name="IsWhole">The form asks for all that may be said.</param>
/// <param name="Room">How much of it stands open.</param>
/// <param name="IsShared">True when one button at the foot of the card saves it with the forms of other PSAs.</param>
internal sealed record FormPlace(bool IsWhole, FormRoom Room, bool IsShared);
