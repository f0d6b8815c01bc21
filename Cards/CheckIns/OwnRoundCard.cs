using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.CheckIns;

/// <summary>
/// One person's part of a round: the forms for what that person owes, and what is recorded of the rest. It stands in a dialog or in the
/// personal chat, where nobody else's press touches it.
/// </summary>
public static class OwnRoundCard
{
    public static AdaptiveCard Build(RoundView round)
    {
        var fit = round.Fit ?? new RoundFit();
        return CardFit.FirstThatFits(
            RoundDetail.FromMostToLeast,
            detail => (RoundHeading.Frame(round with { RefreshFor = [], Mentions = [] }), Body(round, detail)),
            ref fit.Own);
    }

    /// <summary>Returns the announcement of the card in notifications and lists.</summary>
    public static string Summary(RoundView round) => "Yours: " + RoundCard.Summary(round);

    private static IEnumerable<CardPart> Body(RoundView round, RoundDetail detail)
    {
        var mine = round.CheckIns.Where(checkIn => checkIn.Mine is not null).ToList();
        var owed = mine.Where(checkIn => checkIn.Mine is { IsOwed: true }).ToList();
        var shown = mine.OrderBy(Rank).Take(detail.MostCheckIns).ToList();
        var first = shown.Find(owed.Contains) ?? shown.FirstOrDefault();
        var shared = round.IsClosed || owed.Count < 2 ? [] : shown.Where(CheckInSection.IsInShared).ToList();
        List<CardElement> head =
        [
            .. RoundHeading.OwnTitle(round),
            new TextBlock(Sentence(round, owed)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small },
            .. round.Notice is { } notice ? [UserText.Block(notice)] : (IEnumerable<CardElement>)[],
            .. owed.Count > 1 && !round.IsClosed ? [new ActionSet([AllNothingNew(round, owed.Count)])] : (IEnumerable<CardElement>)[],
        ];
        List<CardElement> foot = [.. RoundHeading.Rest(mine.Count - detail.MostCheckIns), .. SaveForm.Build(round, shared, detail.IsWhole)];
        var room = TwoScreens.Room - CardHeight.Of(RoundHeading.Frame(round) with { Body = [.. head, .. foot] });
        List<CardElement> sections = [];
        foreach (var level in FormRoom.FromMostToLeast)
        {
            sections = [.. shown.Select(checkIn =>
                CheckInSection.BuildMine(checkIn, round.IsClosed, isFirst: checkIn == first, isShared: shared.Count > 0, detail, level))];
            if (CardHeight.Of(sections, CardHeight.Width) <= room)
            {
                break;
            }
        }

        IEnumerable<CardElement> body = [.. head, .. TwoScreens.Fold(sections, room), .. foot];
        return body.Select(element => (CardPart)element);
    }

    // What has just come back comes first: what is to be put right or said yes to, then what was saved.
    private static int Rank(CheckInView checkIn) => checkIn switch
    {
        { Draft: { Problems.Count: > 0 } or { Questions.Count: > 0 } } => 0,
        { Mine.IsOwed: false, Answer.CanBeUndone: true } => 1,
        { Mine.IsOwed: true } => 2,
        _ => 3,
    };

    private static string Sentence(RoundView round, List<CheckInView> owed)
    {
        if (round.IsClosed)
        {
            return "● This check-in is closed. What was recorded can be corrected, with a reason.";
        }

        if (owed.Count == 0)
        {
            return "You owe nothing more in this check-in. What you said can be changed until it closes.";
        }

        // One stands right below.
        return owed.Count == 1
            ? RoundHeading.AnswerBy(round)
            : $"PSA {WordList.Of([.. owed.Select(checkIn => $"{checkIn.PsaNumber}")], "and")} wait for you. {RoundHeading.AnswerBy(round)}";
    }

    // Beside the forms: what was typed into them comes along and is kept.
    private static ActionExecute AllNothingNew(RoundView round, int count) => ActionExecute.For(
        $"Nothing new on all {count}", new DeclareAllNothingNew(round.Id, round.CheckIns[0].Numbering, Form: true),
        CheckInActionsJson.Default.DeclareAllNothingNew);
}
