using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;

namespace ClusterBot.Cards.CheckIns;

/// <summary>The buttons of a check-in: update it, say that nothing is new, ask for help, say that there is no answer this time.</summary>
internal static class CheckInButtons
{
    /// <summary>Returns the buttons of a check-in whose form is closed.</summary>
    public static ActionSet Build(CheckInView checkIn) => new(
    [
        Show(checkIn.IsAnswered ? "Change the answer" : "Give an update", checkIn, ShowCheckInForm.Update),
        .. NothingNew(checkIn),
        .. Help(checkIn),
        .. IsOpen(checkIn) ? [Show(CheckInTitles.NotThisRound, checkIn, ShowCheckInForm.NotThisRound)] : (CardAction[])[],
        .. Undo(checkIn),
    ]);

    /// <summary>Returns the buttons under an open update form.</summary>
    public static ActionSet UnderUpdate(CheckInView checkIn, bool isWhole, bool canClose) => new(
    [
        UpdateForm.Save(checkIn, isWhole),
        .. NothingNew(checkIn),
        .. Help(checkIn),
        .. UpdateForm.AddMore(checkIn, isWhole),
        .. canClose ? [Close(checkIn)] : (CardAction[])[],
        .. Undo(checkIn),
    ]);

    /// <summary>Returns the buttons under a form that is saved with others.</summary>
    public static ActionSet InShared(CheckInView checkIn, bool isWhole) => new(
        [.. NothingNew(checkIn), .. Help(checkIn), .. UpdateForm.AddMore(checkIn, isWhole), .. Undo(checkIn)]);

    public static ActionSet Correct(CheckInView checkIn) =>
        new([Show("Correct the answer", checkIn, ShowCheckInForm.Correction), .. Undo(checkIn)]);

    /// <summary>Returns the words on a button that saves a form, or says yes to what was asked about it.</summary>
    public static string SaveTitle(string title, IReadOnlyList<string>? sure) => sure is null ? title : CheckInTitles.RecordIt;

    public static ActionExecute Close(CheckInView checkIn) => Show("Close the form", checkIn, ShowCheckInForm.None);

    /// <summary>Tells whether the person has yet to say something here.</summary>
    public static bool IsOpen(CheckInView checkIn) => checkIn.Mine is { IsOpen: true };

    // What was typed into this form and into others comes along, and is kept.
    private static ActionExecute Show(string title, CheckInView checkIn, string form) => ActionExecute.For(
        title, new ShowCheckInForm(checkIn.Id, checkIn.Numbering, form, checkIn.Seen), CheckInActionsJson.Default.ShowCheckInForm);

    private static IEnumerable<CardAction> Help(CheckInView checkIn) =>
        checkIn.Mine is { SpeaksForAll: false } ? [] : [Show("I need help", checkIn, ShowCheckInForm.Help)];

    private static IEnumerable<CardAction> NothingNew(CheckInView checkIn) => IsOpen(checkIn)
        ? [ActionExecute.For(
            CheckInTitles.NothingNew, new DeclareNothingNew(checkIn.Id, checkIn.Numbering, Holds(checkIn), checkIn.Seen),
            CheckInActionsJson.Default.DeclareNothingNew)]
        : [];

    // Whoever presses it now has been told of what is typed in the form.
    private static bool? Holds(CheckInView checkIn) => checkIn is { Draft.Typed.Count: > 0 } ? true : null;

    private static IEnumerable<CardAction> Undo(CheckInView checkIn) => checkIn.Answer is { CanBeUndone: true }
        ? [ActionExecute.For(
            "Undo", new UndoCheckIn(checkIn.Id, checkIn.Numbering, checkIn.Seen), CheckInActionsJson.Default.UndoCheckIn)]
        : [];
}
