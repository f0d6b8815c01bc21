using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Cards.CheckIns;

/// <summary>
/// The check-in card: the big-picture question first, then each PSA with its own buttons. A person's own card starts with that
/// person's obligations and an open form, followed by the rest of the cluster in brief.
/// </summary>
public static class RoundCard
{
    public const string BigPictureQuestion = "Before any figure: what has changed for the people this is for?";

    public static AdaptiveCard Build(RoundView round)
    {
        var fit = round.Fit ?? new RoundFit();
        return CardFit.FirstThatFits(
            RoundDetail.FromMostToLeast, detail => Build(round, detail), ref round.IsMine ? ref fit.Own : ref fit.Shared);
    }

    /// <summary>Returns the announcement of the card in notifications and lists.</summary>
    public static string Summary(RoundView round) => $"Check-in for {CardDates.Day(round.OccursOn)}";

    private static (AdaptiveCard Frame, IEnumerable<CardElement> Body) Build(RoundView round, RoundDetail detail)
    {
        var words = $"Check-in for {UserText.Plain(round.ClusterName, 200)}, {CardDates.Weekday(round.OccursOn)}";
        var frame = new AdaptiveCard
        {
            FallbackText = words + ". Please open this message in Teams to answer.",
            Speak = words,
            Refresh = round.IsClosed || round.RefreshFor.Count == 0 ? null : new Refresh(ShowMine(round, "Refresh"), round.RefreshFor),
            Body = [],
        };
        return (frame, Heading(round).Prepend(ProtectiveMarkingLine.Of(round.Marking)).Concat(
            round.IsMine ? MySections(round, detail) : Sections(round, detail)));
    }

    private static IEnumerable<CardElement> Sections(RoundView round, RoundDetail detail)
    {
        // Without buttons at each check-in, everybody has a card of their own to come to.
        CardAction[] own =
        [
            .. round.OthersOwe || detail.Buttons == FormButtons.None ? [ShowMine(round, "Show what I owe")] : (CardAction[])[],
            .. round.CheckIns.Count(checkIn => !checkIn.IsAnswered) > 1
                ? [AllNothingNew(round, "Nothing new on all of mine")]
                : (CardAction[])[],
        ];
        CardElement[] buttons = round.IsClosed || own.Length == 0 ? [] : [new ActionSet(own)];
        return buttons.Concat(Most(round.CheckIns, detail, checkIn => CheckInSection.Build(checkIn, round.IsClosed, detail)));
    }

    private static IEnumerable<CardElement> MySections(RoundView round, RoundDetail detail)
    {
        var owed = round.CheckIns.Where(checkIn => checkIn.Mine is { IsOwed: true }).ToList();
        // Where not all have room, the first is open and the others open when they are asked for.
        var open = detail.Buttons == FormButtons.Inside ? owed.Count : 1;
        CardElement[] all = owed.Count > 1 ? [new ActionSet([AllNothingNew(round, $"Nothing new on all {owed.Count}")])] : [];
        return all.Concat(owed.Take(open).Select(checkIn => CheckInSection.BuildOwed(checkIn, detail)))
            .Concat(owed.Skip(open).Select(checkIn => CheckInSection.Build(checkIn, isClosed: false, detail)))
            .Concat(round.CheckIns.Where(checkIn => checkIn.Mine is { IsOwed: false })
                .Select(checkIn => CheckInSection.Build(checkIn, isClosed: false, ShortOf(detail))))
            .Concat(Most([.. round.CheckIns.Where(checkIn => checkIn.Mine is null)], detail, checkIn =>
                CheckInSection.BuildInBrief(checkIn, detail)));
    }

    private static IEnumerable<CardElement> Most(
        IReadOnlyList<CheckInView> checkIns, RoundDetail detail, Func<CheckInView, CardElement> build)
    {
        var rest = checkIns.Count - detail.MostCheckIns;
        CardElement[] more = rest > 0
            ? [new TextBlock($"and {rest} more. To see one, type: show PSA and its number") { IsSubtle = true, Separator = true }]
            : [];
        return checkIns.Take(detail.MostCheckIns).Select(build).Concat(more);
    }

    private static RoundDetail ShortOf(RoundDetail detail) =>
        detail.Buttons == FormButtons.Inside ? detail with { Buttons = FormButtons.OnDemand } : detail;

    private static ActionExecute ShowMine(RoundView round, string title) => ActionExecute.For(
        title, new RefreshRound(round.Id), CheckInActionsJson.Default.RefreshRound, inputs: AssociatedInputs.None);

    // On a person's own card forms stand open: what was typed into them comes along and is kept.
    private static ActionExecute AllNothingNew(RoundView round, string title) => ActionExecute.For(
        title, new DeclareAllNothingNew(round.Id, round.CheckIns[0].Numbering, round.IsMine ? true : null),
        CheckInActionsJson.Default.DeclareAllNothingNew, inputs: round.IsMine ? null : AssociatedInputs.None);

    private static string End(RoundView round) => round.BoardMeetsOn is { } on
        ? $"the board meets on {CardDates.Weekday(on)}"
        : "the next check-in";

    private static IEnumerable<CardElement> Heading(RoundView round)
    {
        yield return new TextBlock("Check-in, " + CardDates.Weekday(round.OccursOn))
        {
            Size = TextSize.Large,
            Weight = TextWeight.Bolder,
            Style = TextBlockStyle.Heading,
        };
        yield return new RichTextBlock([UserText.Run(round.ClusterName, 200) with { IsSubtle = true }]) { Spacing = Spacing.None };
        foreach (var line in LateSection.Of(round))
        {
            yield return line;
        }

        if (round.IsClosed)
        {
            yield return new TextBlock("● This check-in is closed") { Weight = TextWeight.Bolder };
            yield return new TextBlock(Answered(round)) { IsSubtle = true, Spacing = Spacing.Small };
        }
        else
        {
            // A form that stands open asks it itself.
            if (!round.OwesSomething)
            {
                yield return new TextBlock(BigPictureQuestion) { Size = TextSize.Medium, Weight = TextWeight.Bolder };
            }

            // Whoever owes an answer is told of their own before that of others.
            var others = round.OwesSomething ? "" : Answered(round) + " ";
            yield return new TextBlock($"{others}An answer can be changed until {End(round)}.")
            {
                IsSubtle = true,
                Spacing = Spacing.Small,
            };
        }
    }

    private static string Answered(RoundView round) =>
        $"{round.CheckIns.Count(checkIn => checkIn.IsAnswered)} of {round.CheckIns.Count} answered.";
}

/// <summary>The level of detail for which a round's card has room. The first that fits is used, so that no cluster is too large.</summary>
/// <param name="Buttons">How the forms are reached.</param>
/// <param name="IsWhole">All that was said is shown, and forms ask for all; else the big picture, figures and judgements.</param>
/// <param name="MostBigPicture">How many characters of each big picture are shown.</param>
/// <param name="MostRows">How many indicators of each answer are shown.</param>
/// <param name="MostHelp">How many requests for help of each check-in are shown.</param>
internal sealed record RoundDetail(FormButtons Buttons, bool IsWhole, int MostBigPicture, int MostRows, int MostHelp)
{
    /// <summary>The number of characters shown of any other text: all that may be typed, if there is room.</summary>
    public int MostText => MostBigPicture < Answer.MostBigPicture ? Math.Min(MostBigPicture, 500) : Answer.MostRemark;

    /// <summary>The number of check-ins shown at all.</summary>
    public int MostCheckIns { get; init; } = int.MaxValue;

    public static IReadOnlyList<RoundDetail> FromMostToLeast { get; } =
    [
        new(FormButtons.Inside, true, 2_000, int.MaxValue, 3),
        new(FormButtons.OnDemand, true, 2_000, int.MaxValue, 3),
        new(FormButtons.OnDemand, true, 500, int.MaxValue, 3),
        new(FormButtons.OnDemand, false, 150, 3, 2),
        new(FormButtons.OnDemand, false, 60, 0, 1),
        new(FormButtons.One, false, 60, 0, 1),
        new(FormButtons.None, false, 0, 0, 0),
        new(FormButtons.None, false, 0, 0, 0) { MostCheckIns = 60 },
    ];
}
