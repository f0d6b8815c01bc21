using ClusterBot.Cards.Escalations;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Asks;

namespace ClusterBot.Cards.Asks;

/// <summary>An ask, as those who are asked see it, and as the asking side does.</summary>
public static class AskCard
{
    private static readonly int[] LatestShown = [int.MaxValue, 12, 6, 3, 1];

    public static AdaptiveCard Build(AskView ask) => CardFit.FirstThatFits(
        LatestShown.Where((latest, i) => i == 0 || latest < ask.Events.Count).Select(latest => Build(ask, latest)));

    /// <summary>Returns the announcement of the card in notifications and lists.</summary>
    public static string Summary(AskView ask)
    {
        var (asked, what) = (AskLabels.Asked(ask.To?.Number), AskLabels.For(ask.Kind));
        return ask.IsForAsker ? $"PSA {ask.From.Number}: your ask to {asked} {what}" : $"PSA {ask.From.Number} asks {asked} {what}";
    }

    private static AdaptiveCard Build(AskView ask, int latestShown)
    {
        var words = $"{Summary(ask)}: {Words(ask)[2..]}";
        return new AdaptiveCard
        {
            FallbackText = words + ". Please open this message in Teams to see it.",
            Speak = words,
            Body =
            [
                ProtectiveMarkingLine.Of(ask.Marking),
                new TextBlock(Summary(ask)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                .. Psas(ask),
                new Container([new TextBlock(State(ask)) { Weight = TextWeight.Bolder }]) { Style = Style(ask) },
                Asked(ask),
                UserText.Block(ask.Need),
                .. ask.IsForAsker ? ToldLines.Build(ask.Told, ask.Telling, ask.NotTold) : [],
                .. History(ask, latestShown),
                .. Actions(ask),
            ],
        };
    }

    private static IEnumerable<CardElement> Psas(AskView ask) =>
        new[] { ask.From, ask.To }.OfType<AskPsa>().Select(psa => new RichTextBlock(
    [
        new TextRun($"PSA {psa.Number}  ") { Weight = TextWeight.Bolder, IsSubtle = true },
        UserText.Run(psa.Title, 300) with { IsSubtle = true },
    ])
        {
            Spacing = Spacing.None,
        });

    private static string Words(AskView ask) =>
        ask.IsOverdue ? "⚠ waiting for a reply, overdue" : AskLabels.Of(ask.State, ask.Reply?.Reply);

    private static string State(AskView ask)
    {
        var words = Words(ask);
        return words[..2] + SentenceCase.Of(words[2..]) + (ask.OpenSteps.Count == 0 ? ". Nothing more can be recorded here." : "");
    }

    private static ContainerStyle Style(AskView ask) => ask.State switch
    {
        AskState.Waiting => ContainerStyle.Warning,
        AskState.Replied => ContainerStyle.Accent,
        _ => ContainerStyle.Good,
    };

    private static RichTextBlock Asked(AskView ask) => new(
    [
        new TextRun($"Reply owed by {CardDates.Day(ask.ReplyOwedOn)}") { Weight = TextWeight.Bolder },
        new TextRun(" · asked by ") { IsSubtle = true },
        UserText.Run(ask.AskedBy) with { IsSubtle = true },
        new TextRun($", {CardDates.Moment(ask.AskedAt)}") { IsSubtle = true },
    ]);

    // That it was asked stands above already.
    private static IEnumerable<CardElement> History(AskView ask, int latestShown) => ask.Events.Count <= 1 ? [] :
    [
        new TextBlock("What has happened") { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium },
        .. HistorySection.Build([.. ask.Events.Skip(1)], latestShown, happened =>
            Happened(happened, happened != ask.Events.First(e => e.Step != AskStep.Raise))),
    ];

    private static IEnumerable<CardElement> Happened(AskEventView happened, bool isLater)
    {
        yield return HistorySection.Line(happened.By, AskLabels.Of(happened.Step, happened.Reply, isLater), happened.HappenedAt);
        if (happened.Text is { } text)
        {
            yield return HistorySection.Said(text);
        }

        if (happened.GivenOn is { } on)
        {
            yield return new TextBlock($"From {CardDates.Day(on)}.") { Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<CardElement> Actions(AskView ask)
    {
        var replies = !ask.IsForAsker && ask.OpenSteps.Contains(AskStep.Reply);
        if (ask.Draft is not null && replies)
        {
            // The form stands open: nobody should have to look for what they wrote.
            yield return new Container([.. AskReplyForm.Build(ask)]) { Style = ContainerStyle.Emphasis, Separator = true };
        }
        else if (ask.Draft is { } draft)
        {
            foreach (var line in Lost(draft))
            {
                yield return line;
            }
        }

        if (ask.Draft is null && replies)
        {
            yield return new ActionSet([new ActionShowCard
            {
                Title = ask.Reply is null ? "Reply" : "Amend the reply",
                Style = ask.Reply is null ? ActionStyle.Positive : null,
                Card = new InnerCard([.. AskReplyForm.Build(ask)]),
            }]);
        }

        if (ask.IsForAsker && Own(ask) is { } own)
        {
            yield return new ActionSet([own]);
        }
    }

    private static IEnumerable<CardElement> Lost(AskDraft draft)
    {
        foreach (var line in draft.Whole())
        {
            yield return line;
        }

        if (draft.Of(AskInputs.ReplyText) is { } typed)
        {
            yield return new RichTextBlock([new TextRun("What you wrote was not stored: "), UserText.Run(typed, 2 * Ask.MostText)]);
        }
    }

    private static ActionShowCard? Own(AskView ask) => ask.OpenSteps switch
    {
        var open when open.Contains(AskStep.Withdraw) => Ending(
            "Withdraw",
            null,
            "This takes the ask back, for both sides. What was recorded stays, and nothing more can be added.",
            ActionExecute.For(
                "Yes, withdraw it", new WithdrawAsk(ask.Id), AskActionsJson.Default.WithdrawAsk, ActionStyle.Positive,
                AssociatedInputs.None)),
        var open when open.Contains(AskStep.Settle) => Ending(
            "Settle",
            ActionStyle.Positive,
            "This takes the reply as the end of the matter, for both sides. What was recorded stays, and nothing more can be added.",
            ActionExecute.For(
                "Yes, settle it", new SettleAsk(ask.Id), AskActionsJson.Default.SettleAsk, ActionStyle.Positive, AssociatedInputs.None)),
        _ => null,
    };

    // There is no way back: one press must not do it.
    private static ActionShowCard Ending(string title, ActionStyle? style, string words, ActionExecute yes) =>
        new() { Title = title, Style = style, Card = new InnerCard([new TextBlock(words), new ActionSet([yes])]) };
}
