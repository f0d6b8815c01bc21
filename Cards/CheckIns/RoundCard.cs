using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.CheckIns;

/// <summary>
/// A round's card in the channel: a line for each PSA up to two screens, those without an answer first, and nothing to fill in. The forms
/// stand where nobody else's press touches them: see <see cref="OwnRoundCard"/>.
/// </summary>
public static class RoundCard
{
    /// <summary>The number of PSAs that have a line: more would not fit on two screens.</summary>
    private const int MostLines = 12;

    private static readonly IReadOnlyList<LineDetail> FromMostToLeast = [new(200, 300), new(80, 80), new(60, 60)];

    public static AdaptiveCard Build(RoundView round)
    {
        var fit = round.Fit ?? new RoundFit();
        return CardFit.FirstThatFits(FromMostToLeast, detail => (RoundHeading.Frame(round), Body(round, detail, fit)), ref fit.Shared);
    }

    /// <summary>Returns the announcement of the card in notifications and lists: what is asked, and by when.</summary>
    public static string Summary(RoundView round) => round.AnswerBy is { } by && !round.IsClosed
        ? $"Check-in for {CardDates.Day(round.OccursOn)}: please answer by {CardDates.WeekdayAt(by)}"
        : $"Check-in for {CardDates.Day(round.OccursOn)}";

    private static IEnumerable<CardPart> Body(RoundView round, LineDetail detail, RoundFit fit)
    {
        var lines = round.CheckIns.OrderBy(Rank).ToList();
        return
        [
            .. RoundHeading.Of(round),
            .. RoundHeading.Mentions(round),
            .. round.Notice is { } notice ? [UserText.Block(notice)] : (IEnumerable<CardElement>)[],
            new ActionSet([.. Buttons(round)]),
            .. lines.Take(MostLines).Select(checkIn => fit.Lines.Of(checkIn, round.IsClosed, detail)),
            .. lines.Count > MostLines ? [Rest(lines.Count - MostLines)] : (IEnumerable<CardElement>)[],
        ];
    }

    private static TextBlock Rest(int count) =>
        new($"and {count} more. To see them, choose \"See all\".") { IsSubtle = true, Separator = true };

    private static int Rank(CheckInView checkIn) => checkIn switch
    {
        { Mine.IsOwed: true } => 0,
        { IsAnswered: false } => 1,
        _ => 2,
    };

    private static IEnumerable<CardAction> Buttons(RoundView round)
    {
        if (!round.IsClosed || round.CheckIns.Any(checkIn => checkIn.Answer is not null))
        {
            yield return Answer(round);
        }

        if (!round.IsClosed && NothingNewTitle(round) is { } title)
        {
            yield return ActionExecute.For(
                title, new DeclareAllNothingNew(round.Id, round.CheckIns[0].Numbering, Form: null, round.HasDialogs ? true : null),
                CheckInActionsJson.Default.DeclareAllNothingNew, inputs: AssociatedInputs.None);
        }

        yield return ActionExecute.For(
            "See all", new RefreshRound(round.Id, RefreshRound.All, round.HasDialogs ? true : null),
            CheckInActionsJson.Default.RefreshRound, inputs: AssociatedInputs.None);
    }

    private static CardAction Answer(RoundView round)
    {
        if (round.Chat is { } chat)
        {
            return new ActionOpenUrl { Title = "Open my chat", Url = chat, Style = ActionStyle.Positive };
        }

        var title = round.IsClosed ? "Correct an answer"
            : round.CheckIns.All(checkIn => checkIn.IsAnswered) ? "Change an answer"
            : "Answer";
        var action = new AnswerRound(round.Id);
        ActionStyle? style = round.IsClosed ? null : ActionStyle.Positive;
        return round.HasDialogs
            ? ActionSubmit.OpeningDialog(title, action, CheckInActionsJson.Default.AnswerRound, style)
            : ActionExecute.For(title, action, CheckInActionsJson.Default.AnswerRound, style, AssociatedInputs.None);
    }

    private static string? NothingNewTitle(RoundView round)
    {
        var owed = round.CheckIns.Where(checkIn => checkIn.Mine is { IsOwed: true }).ToList();
        return owed.Count == 1 ? $"Nothing new on PSA {owed[0].PsaNumber}"
            : owed.Count > 1 || round.CheckIns.Any(checkIn => !checkIn.IsAnswered) ? "Nothing new on all of mine"
            : null;
    }
}

/// <summary>The length of a line on the card, so that no cluster is too large.</summary>
/// <param name="MostTitle">How many characters of each title are shown.</param>
/// <param name="MostNames">How many characters of names are shown.</param>
internal sealed record LineDetail(int MostTitle, int MostNames);
