using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Help;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.Overview;

/// <summary>
/// A PSA: the people who answer for it, its state, and each indicator with its figures over time; now, or as it was known on a day.
/// </summary>
public static class PsaCard
{
    /// <summary>The number of figures that a chart shows; charts and then details are left out when the card would be too large.</summary>
    private static readonly (int Figures, bool InFull)[] Levels = [(24, true), (12, true), (6, true), (0, true), (0, false)];

    public static AdaptiveCard Build(PsaView psa) => CardFit.FirstThatFits(Levels.Select(level => Build(psa, level.Figures, level.InFull)));

    private static AdaptiveCard Build(PsaView psa, int figures, bool inFull) => new()
    {
        FallbackText = Words(psa),
        Speak = Words(psa),
        Body =
        [
            ProtectiveMarkingLine.Of(psa.Marking),
            .. psa.AsAtOn is { } on ? [Past(on)] : (IEnumerable<CardElement>)[],
            new TextBlock($"PSA {psa.Number}") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            UserText.Block(psa.Title, 300) with { Spacing = Spacing.None },
            .. Answering(psa) is { Length: > 0 } answering
                ? [new RichTextBlock([UserText.Run(answering) with { IsSubtle = true }])]
                : (IEnumerable<CardElement>)[],
            .. Rating(psa),
            .. BigPicture(psa),
            .. Asks(psa),
            .. psa.Indicators.SelectMany(indicator => PsaIndicator.Build(indicator, figures, inFull)),
        ],
        Actions = [.. Buttons(psa)],
    };

    private static string Words(PsaView psa)
    {
        var what = $"PSA {psa.Number}: {UserText.Plain(psa.Title, 300)}";
        return psa.AsAtOn is { } on ? $"As it was known on {CardDates.Day(on)}. {what}" : what;
    }

    private static Container Past(DateOnly on) => new(
    [
        new TextBlock($"⏱ A view of the past: what was known at the end of {CardDates.Day(on)}") { Weight = TextWeight.Bolder },
        new TextBlock("Figures, baselines, answers and judgements that came later are left out. "
            + "Names, targets, plans and methods are those of today.")
            {
                IsSubtle = true,
                Spacing = Spacing.None,
            },
    ])
    {
        Style = ContainerStyle.Emphasis,
    };

    private static string Answering(PsaView psa) => string.Join(
        " · ",
        new[]
        {
            psa.LeadDepartment is { } department ? "Lead: " + department : null,
            psa.AnsweredBy.Count > 0 ? "Answered by " + string.Join(", ", psa.AnsweredBy) : null,
        }.OfType<string>());

    private static IEnumerable<CardElement> Rating(PsaView psa)
    {
        yield return new RichTextBlock(
        [
            new TextRun(IndicatorLabels.Of(psa.Progress)) { Weight = TextWeight.Bolder },
            new TextRun(" · ClusterBot's sum by HM Treasury's published rule") { IsSubtle = true },
        ]);
        yield return new RichTextBlock(
        [
            .. psa.Method.IsOverride
                ? [new TextRun($"Each figure is {IndicatorLabels.Of(psa.Method.Method)}. This was chosen by hand: ") { IsSubtle = true }]
                : (IEnumerable<TextRun>)[],
            UserText.Run(psa.Method.Reason, 600) with { IsSubtle = true },
        ])
        {
            Spacing = Spacing.None,
        };
        if (psa.Method.Caution is { } caution)
        {
            yield return new TextBlock("⚠ " + caution) { Spacing = Spacing.Small };
        }
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
        else if (psa.LastRoundOn is { } on)
        {
            yield return CommandButton.Of("Show it as at the last check-in", $"show PSA {psa.Number} as at {CardDates.Day(on)}");
        }

        yield return CommandButton.Status();
        yield return CommandButton.Export();
    }
}
