using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>The foot of a form for several PSAs: one button that saves all that is filled in, and the words that say so.</summary>
internal static class SaveForm
{
    /// <param name="round">The round.</param>
    /// <param name="shared">The check-ins whose forms it saves; empty where each form has a button of its own.</param>
    /// <param name="isWhole">As the forms were built.</param>
    public static IEnumerable<CardElement> Build(RoundView round, IReadOnlyList<CheckInView> shared, bool isWhole)
    {
        if (shared.Count == 0)
        {
            return [];
        }

        var sure = shared.Where(checkIn => checkIn.Draft is { Questions.Count: > 0 }).SelectMany(checkIn => checkIn.Draft!.Sure).ToList();
        var psas = WordList.Of([.. shared.Select(checkIn => $"{checkIn.PsaNumber}")], "and");
        return
        [
            new TextBlock(
                $"Saves what you fill in for PSA {psas}. What you leave empty stays as it was.") { IsSubtle = true, Separator = true },
            new ActionSet(
            [
                .. sure.Count > 0 ? [Save(round, shared, isWhole, sure)] : (CardAction[])[],
                Save(round, shared, isWhole, sure: null) with { Style = sure.Count > 0 ? null : ActionStyle.Positive },
            ])
            {
                Spacing = Spacing.Small,
            },
        ];
    }

    private static ActionExecute Save(
        RoundView round, IReadOnlyList<CheckInView> shared, bool isWhole, IReadOnlyList<string>? sure) => ActionExecute.For(
        CheckInButtons.SaveTitle(CheckInTitles.SaveUpdate, sure),
        new SubmitRound(
            round.Id, shared[0].Numbering,
            SubmittedForm.Write(shared.Select(checkIn => new SubmittedForm(
                checkIn.Id, checkIn.Seen, isWhole && checkIn.Mine is not { SpeaksForAll: false }))),
            sure),
        CheckInActionsJson.Default.SubmitRound,
        ActionStyle.Positive);
}
