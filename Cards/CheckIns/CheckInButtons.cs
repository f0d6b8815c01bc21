using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;

namespace ClusterBot.Cards.CheckIns;

/// <summary>The buttons of a check-in: update it, say that nothing is new, ask for help, say that there is no answer this time.</summary>
internal static class CheckInButtons
{
    public static IEnumerable<CardElement> Build(CheckInView checkIn, RoundDetail detail) => detail.Buttons switch
    {
        FormButtons.Inside =>
        [
            new ActionSet(
            [
                Inside(
                    UpdateTitle(checkIn),
                    [
                        .. UpdateForm.Build(checkIn, detail.IsWhole),
                        new ActionSet(
                            [UpdateForm.Save(checkIn, detail.IsWhole), .. UpdateForm.AddMore(checkIn, detail.IsWhole)]),
                    ]),
                .. NothingNew(checkIn),
                Inside("I need help", [.. HelpForm.Build(checkIn), new ActionSet([HelpForm.Ask(checkIn)])]),
                .. NotThisRound(checkIn),
                .. Undo(checkIn),
            ]),
        ],
        FormButtons.OnDemand =>
        [
            new ActionSet(
            [
                OnDemand(UpdateTitle(checkIn), checkIn, ShowCheckInForm.Update),
                .. NothingNew(checkIn),
                .. Help(checkIn, Inputs(checkIn)),
                .. NotThisRound(checkIn),
                .. Undo(checkIn),
            ]),
        ],
        FormButtons.One => [new ActionSet([OnDemand(UpdateTitle(checkIn), checkIn, ShowCheckInForm.Update)])],
        _ => [],
    };

    /// <summary>Returns the buttons under an open update form.</summary>
    public static ActionSet UnderUpdate(CheckInView checkIn, bool isWhole, bool canClose) => new(
    [
        UpdateForm.Save(checkIn, isWhole),
        .. NothingNew(checkIn),
        // What was typed comes along, and is there again afterwards.
        .. Help(checkIn, inputs: null),
        .. NotThisRound(checkIn),
        .. UpdateForm.AddMore(checkIn, isWhole),
        .. canClose ? [Close(checkIn)] : (IEnumerable<CardAction>)[],
    ]);

    public static ActionSet Correct(CheckInView checkIn) =>
        new([OnDemand("Correct the answer", checkIn, ShowCheckInForm.Correction), .. Undo(checkIn)]);

    /// <summary>Returns the words on a button that saves a form, or says yes to what was asked about it.</summary>
    public static string SaveTitle(string title, IReadOnlyList<string>? sure) => sure is null ? title : "Yes, record it";

    public static ActionExecute Close(CheckInView checkIn) => OnDemand("Close the form", checkIn, ShowCheckInForm.None);

    /// <summary>Shows the check-in with this form open, or with none.</summary>
    private static ActionExecute OnDemand(string title, CheckInView checkIn, string form) =>
        OnDemand(title, checkIn, form, Inputs(checkIn));

    private static ActionExecute OnDemand(string title, CheckInView checkIn, string form, AssociatedInputs? inputs) => ActionExecute.For(
        title,
        new ShowCheckInForm(checkIn.Id, checkIn.Numbering, form, checkIn.OnMyCard, checkIn.Seen),
        CheckInActionsJson.Default.ShowCheckInForm,
        inputs: inputs);

    // On a person's own card other forms stand open: what was typed into them comes along and is kept.
    private static AssociatedInputs? Inputs(CheckInView checkIn) => checkIn.Mine is null ? AssociatedInputs.None : null;

    private static string UpdateTitle(CheckInView checkIn) => checkIn.IsAnswered ? "Change the answer" : "Give an update";

    private static ActionShowCard Inside(string title, IReadOnlyList<CardElement> form) =>
        new() { Title = title, Card = new InnerCard(form) };

    private static IEnumerable<CardAction> Help(CheckInView checkIn, AssociatedInputs? inputs) =>
        checkIn.Mine is { SpeaksForAll: false } ? [] : [OnDemand("I need help", checkIn, ShowCheckInForm.Help, inputs)];

    private static IEnumerable<CardAction> NothingNew(CheckInView checkIn) => IsOpen(checkIn)
        ? [ActionExecute.For(
            "Nothing new", new DeclareNothingNew(checkIn.Id, checkIn.Numbering, checkIn.OnMyCard, Holds(checkIn), checkIn.Seen),
            CheckInActionsJson.Default.DeclareNothingNew, inputs: Inputs(checkIn))]
        : [];

    // Whoever presses it now has been told of what is typed in the form.
    private static bool? Holds(CheckInView checkIn) => checkIn is { Mine: not null, Draft.Typed.Count: > 0 } ? true : null;

    private static IEnumerable<CardAction> NotThisRound(CheckInView checkIn) => IsOpen(checkIn)
        ? [OnDemand("Not this round", checkIn, ShowCheckInForm.NotThisRound)]
        : [];

    // A person can take back what they saved in the last few minutes. Everybody sees the button on the shared card; whether the person
    // may use it is checked when it is pressed.
    private static IEnumerable<CardAction> Undo(CheckInView checkIn) => checkIn.Answer is { CanBeUndone: true }
        ? [ActionExecute.For(
            "Undo", new UndoCheckIn(checkIn.Id, checkIn.Numbering, checkIn.Seen, checkIn.OnMyCard), CheckInActionsJson.Default.UndoCheckIn,
            inputs: Inputs(checkIn))]
        : [];

    private static bool IsOpen(CheckInView checkIn) => checkIn.Mine?.IsOwed ?? !checkIn.IsAnswered;
}
