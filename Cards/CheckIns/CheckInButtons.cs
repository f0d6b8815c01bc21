using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>What can be done with a check-in: update it, say that nothing is new, ask for help.</summary>
internal static class CheckInButtons
{
    public static ActionSet Build(CheckInView checkIn, RoundDetail detail) => new(
    [
        detail.HasFormsInside
            ? Inside(UpdateTitle(checkIn), [.. UpdateForm.Build(checkIn), new ActionSet([UpdateForm.Save(checkIn)])])
            : OnDemand(UpdateTitle(checkIn), checkIn, ShowCheckInForm.Update),
        .. checkIn.Answer is null ? [NothingNew(checkIn)] : (IEnumerable<CardAction>)[],
        detail.HasFormsInside
            ? Inside("I need help", [.. HelpForm.Build(checkIn), new ActionSet([HelpForm.Ask(checkIn)])])
            : OnDemand("I need help", checkIn, ShowCheckInForm.Help),
    ]);

    /// <summary>Shows the check-in with this form open, or with none.</summary>
    public static ActionExecute OnDemand(string title, CheckInView checkIn, string form) => ActionExecute.For(
        title, new ShowCheckInForm(checkIn.Id, form), CheckInActionsJson.Default.ShowCheckInForm, inputs: AssociatedInputs.None);

    private static string UpdateTitle(CheckInView checkIn) => checkIn.Answer is null ? "Give an update" : "Change the answer";

    private static ActionShowCard Inside(string title, IReadOnlyList<CardElement> form) => new() { Title = title, Card = new InnerCard(form) };

    private static ActionExecute NothingNew(CheckInView checkIn) => ActionExecute.For(
        "Nothing new", new DeclareNothingNew(checkIn.Id), CheckInActionsJson.Default.DeclareNothingNew, inputs: AssociatedInputs.None);
}
