using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Recorded;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.Overview;

/// <summary>
/// A PSA: its rating, what has changed since the last check-in and what is owed, and each indicator in two lines; now, or as it was
/// known on a day.
/// </summary>
public static class PsaCard
{
    /// <summary>The number of characters shown of each indicator's name: fewer where there are very many.</summary>
    private static readonly int[] Levels = [300, 120, 40, 1];

    public static AdaptiveCard Build(PsaView psa) =>
        TwoScreens.Of(CardFit.FirstThatFits(Levels.Select(longestName => Build(psa, longestName))));

    private static AdaptiveCard Build(PsaView psa, int longestName) => new()
    {
        FallbackText = Words(psa),
        Speak = Words(psa),
        Body =
        [
            ProtectiveMarkingLine.Of(psa.Marking),
            .. psa.AsAtOn is { } on ? [PastBanner.Of(on)] : (IEnumerable<CardElement>)[],
            new TextBlock($"PSA {psa.Number}") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            UserText.Block(psa.Title, 300) with { Spacing = Spacing.None },
            new TextBlock(IndicatorLabels.Of(psa.Progress)) { Weight = TextWeight.Bolder },
            .. Changes(psa),
            .. BigPicture(psa),
            .. Asks(psa),
            .. psa.Indicators.Select(indicator => IndicatorRow.Build(indicator, longestName, psa.AsAtOn)),
            .. psa.Indicators.Count > 0
                ? [new TextBlock("Press an indicator to see its figures over time.") { IsSubtle = true }]
                : (IEnumerable<CardElement>)[],
            .. Background(psa),
        ],
        Actions = [.. Buttons(psa)],
    };

    private static string Words(PsaView psa)
    {
        var what = $"PSA {psa.Number}, {UserText.Plain(psa.Title, 300)}. {IndicatorLabels.Of(psa.Progress)}.";
        return psa.AsAtOn is { } on ? $"As it was known on {CardDates.Day(on)}. {what}" : what;
    }

    /// <summary>Builds what is new since the last check-in, and what is owed.</summary>
    private static IEnumerable<CardElement> Changes(PsaView psa)
    {
        if (psa.AsAtOn is not null)
        {
            yield break;
        }

        if (psa.LastRound is { } last)
        {
            var moved = psa.Indicators.Where(indicator => indicator.Latest?.RecordedAt > last.ClosedAt)
                .Select(indicator => $"{indicator.Reference} is {IndicatorLabels.LastFigureAndMove(indicator)}").ToList();
            yield return new RichTextBlock(
            [
                new TextRun($"Since the check-in that closed on {CardDates.Day(last.On)}: "),
                UserText.Run(moved.Count == 0 ? "no new figure." : string.Join("; ", moved) + ".", 600),
            ])
            {
                Spacing = Spacing.None,
            };
        }

        var due = psa.Indicators.Where(indicator => indicator.IsDueOn(psa.Today))
            .Select(indicator => $"{indicator.Reference} for {IndicatorLabels.Due(indicator)}").ToList();
        if (due.Count > 0)
        {
            yield return new RichTextBlock([new TextRun("Figures due: "), UserText.Run(string.Join("; ", due) + ".", 600)])
            {
                Spacing = Spacing.None,
            };
        }
    }

    private static string Answering(PsaView psa) => string.Join(
        " · ",
        new[]
        {
            psa.LeadDepartment is { } department ? "Lead: " + department : null,
            psa.AnsweredBy.Count > 0 ? "Answered by " + string.Join(", ", psa.AnsweredBy) : null,
        }.OfType<string>());

    /// <summary>Builds who answers for it, and how it is judged.</summary>
    private static IEnumerable<CardElement> Background(PsaView psa)
    {
        if (psa.Method.Caution is { } caution)
        {
            yield return new TextBlock("⚠ " + caution) { Separator = true };
        }

        var how = psa.Method.IsOverride
            ? $"Each figure is {IndicatorLabels.Of(psa.Method.Method)}. This was chosen by hand: {psa.Method.Reason}"
            : psa.Method.Reason;
        yield return new RichTextBlock(
        [
            .. Answering(psa) is { Length: > 0 } answering
                ? [UserText.Run(answering, 500) with { IsSubtle = true }, new TextRun("\n")]
                : (IEnumerable<TextRun>)[],
            UserText.Run("The rating is ClusterBot's sum by HM Treasury's published rule. " + how, 800) with { IsSubtle = true },
        ])
        {
            Separator = psa.Method.Caution is null ? true : null,
        };
    }

    private static IEnumerable<CardElement> BigPicture(PsaView psa)
    {
        if (psa.LatestAnswer is { } answer)
        {
            yield return new RichTextBlock(
            [
                new TextRun("Latest answer: ") { Weight = TextWeight.Bolder },
                .. SaidRuns.Of(Said(answer), UserText.DefaultMaxLength),
                .. SaidRuns.Of(new SaidBy(answer.By, answer.AnsweredAt)),
            ]);
        }
        else if (psa.AsAtOn is not null)
        {
            yield return new TextBlock("There was no answer to a check-in yet.") { IsSubtle = true };
        }
    }

    private static SaidText Said(AnswerView answer) => answer switch
    {
        { NotThisRoundBecause: { } because } => because with { Text = "not this round, because: " + because.Text },
        { BigPicture: { } bigPicture } => bigPicture,
        { NothingNew: true } => "nothing new",
        { SpeaksForAll: false } => "from a holder alone; the SRO has not answered yet",
        _ => "figures and judgements only",
    };

    private static IEnumerable<CardElement> Asks(PsaView psa)
    {
        if (psa.OpenAsks is (var from, var to) && from + to > 0)
        {
            yield return new TextBlock($"Open asks: {from} of this PSA, {to} to it.");
        }
    }

    private static IEnumerable<CardAction> Buttons(PsaView psa)
    {
        if (psa.AsAtOn is not null)
        {
            yield return CommandButton.Of("Show it as it is now", $"show PSA {psa.Number}");
        }
        else if (psa.LastRound is { } last)
        {
            yield return CommandButton.Of("Show it as at the last check-in", $"show PSA {psa.Number} as at {CardDates.Day(last.On)}");
        }

        yield return CommandButton.Status();
        yield return psa.AsAtOn is { } on
            ? CommandButton.Of("As a file", $"what did PSA {psa.Number} know on {CardDates.Day(on)}")
            : CommandButton.Export();
    }
}
