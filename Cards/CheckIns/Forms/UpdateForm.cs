using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>
/// The form for an update: the big picture and the themed question first, then each indicator, of which only what has changed
/// need be filled in, then side effects and anything else. Nothing in it is compulsory.
/// </summary>
internal static class UpdateForm
{
    /// <param name="checkIn">What is asked; a holder is asked for figures alone.</param>
    /// <param name="isWhole">With all that may be said; else the big picture, figures and judgements, where there is little room.</param>
    public static IEnumerable<CardElement> Build(CheckInView checkIn, bool isWhole)
    {
        var speaksForAll = checkIn.Mine is not { SpeaksForAll: false };
        return
        [
            .. speaksForAll ? BigPicture(checkIn, isWhole) : [],
            new TextBlock(speaksForAll ? "Below, fill in only what has changed." : "You hold the figures below. Fill in what has changed.")
            {
                IsSubtle = true,
            },
            .. checkIn.Asked.SelectMany(indicator => IndicatorFields.Build(checkIn, indicator, isWhole)),
            .. speaksForAll && isWhole ? Closing(checkIn) : [],
        ];
    }

    /// <param name="checkIn">What is answered.</param>
    /// <param name="isWhole">As the form was built.</param>
    /// <param name="sure">What the button says yes to; null for a button that says nothing of the kind.</param>
    public static ActionExecute Save(CheckInView checkIn, bool isWhole, IReadOnlyList<string>? sure = null) => ActionExecute.For(
        CheckInButtons.SaveTitle("Save the update", sure),
        new SubmitCheckIn(
            checkIn.Id, checkIn.Numbering, checkIn.Seen, checkIn.OnMyCard,
            isWhole && checkIn.Mine is not { SpeaksForAll: false } ? true : null, sure),
        CheckInActionsJson.Default.SubmitCheckIn,
        ActionStyle.Positive);

    private static IEnumerable<CardElement> BigPicture(CheckInView checkIn, bool isWhole) =>
    [
        .. Text(
            checkIn,
            CheckInInputs.BigPicture(checkIn.PsaNumber),
            "The big picture: what has changed for people? (optional)",
            checkIn.Answer?.BigPicture?.Text,
            Answer.MostBigPicture),
        .. isWhole && checkIn.Theme is { } theme
            ? Text(checkIn, CheckInInputs.Theme(checkIn.PsaNumber), $"{theme} (optional)", checkIn.Answer?.Theme?.Text, Answer.MostRemark)
            : [],
    ];

    private static IEnumerable<CardElement> Closing(CheckInView checkIn) =>
    [
        .. Text(
            checkIn,
            CheckInInputs.SideEffects(checkIn.PsaNumber),
            "Side effects: what else has the work set off, good or bad? (optional)",
            checkIn.Answer?.SideEffects?.Text,
            Answer.MostRemark),
        .. Text(
            checkIn, CheckInInputs.AnythingElse(checkIn.PsaNumber), "Anything else? (optional)", checkIn.Answer?.AnythingElse?.Text,
            Answer.MostRemark),
    ];

    private static IEnumerable<CardElement> Text(CheckInView checkIn, string id, string label, string? standing, int most) =>
        FormProblems.With(
            new InputText
            {
                Id = id,
                Label = label,
                IsMultiline = true,
                MaxLength = most,
                Value = checkIn.Draft.Typed(id) ?? standing,
            },
            checkIn.Draft);
}
