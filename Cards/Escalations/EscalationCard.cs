using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Escalations;

namespace ClusterBot.Cards.Escalations;

/// <summary>The alert to the delivery board, and the SRO's own card of the same escalation.</summary>
public static class EscalationCard
{
    private static readonly int[] LatestShown = [int.MaxValue, 20, 12, 8, 5, 3, 2];

    public static AdaptiveCard Build(EscalationView escalation) => CardFit.FirstThatFits(
        LatestShown.Where((latest, i) => i == 0 || latest < escalation.Events.Count).Select(latest => Build(escalation, latest)));

    /// <summary>Returns the announcement of the card in notifications and lists.</summary>
    public static string Summary(EscalationView escalation) => escalation.IsForSro
        ? $"Your request for help with PSA {escalation.PsaNumber}"
        : $"PSA {escalation.PsaNumber} asks the delivery board for help";

    private static AdaptiveCard Build(EscalationView escalation, int latestShown)
    {
        var words = $"{Summary(escalation)}: {EscalationLabels.Of(escalation.State)[2..]}";
        return new AdaptiveCard
        {
            FallbackText = words + ". Please open this message in Teams to see it.",
            Speak = words,
            Body =
            [
                ProtectiveMarkingLine.Of(escalation.Marking),
                .. Heading(escalation),
                .. Asked(escalation),
                .. escalation.IsForSro ? ToldLines.Build(escalation.Told, escalation.Telling, escalation.NotTold) : [],
                new TextBlock("What has happened") { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium },
                .. EscalationHistory.Build(escalation.Events, latestShown),
                .. Actions(escalation),
            ],
        };
    }

    private static IEnumerable<CardElement> Heading(EscalationView escalation)
    {
        yield return new TextBlock(Summary(escalation))
        {
            Size = TextSize.Large,
            Weight = TextWeight.Bolder,
            Style = TextBlockStyle.Heading,
        };
        yield return UserText.Block(escalation.PsaTitle) with { Spacing = Spacing.None };
        yield return new Container([new TextBlock(State(escalation)) { Weight = TextWeight.Bolder }]) { Style = Style(escalation.State) };
    }

    private static string State(EscalationView escalation)
    {
        var words = EscalationLabels.Of(escalation.State);
        return words[..2] + SentenceCase.Of(words[2..])
            + (escalation.State == EscalationState.Closed ? ". Nothing more can be recorded here." : "");
    }

    private static ContainerStyle Style(EscalationState state) => state switch
    {
        EscalationState.Raised or EscalationState.Challenged => ContainerStyle.Warning,
        EscalationState.Acknowledged => ContainerStyle.Accent,
        _ => ContainerStyle.Good,
    };

    private static IEnumerable<CardElement> Asked(EscalationView escalation)
    {
        yield return new RichTextBlock(
        [
            new TextRun($"Needed by {CardDates.Day(escalation.NeededOn)}") { Weight = TextWeight.Bolder },
            new TextRun(" · asked by ") { IsSubtle = true },
            UserText.Run(escalation.RaisedBy) with { IsSubtle = true },
            new TextRun($", {CardDates.Moment(escalation.RaisedAt)}") { IsSubtle = true },
        ]);
        yield return UserText.Block(escalation.Need);
        if (escalation.Indicator is { } indicator)
        {
            yield return new RichTextBlock(
            [
                new TextRun($"About {indicator.Reference}  "),
                UserText.Run(indicator.Name) with { Weight = TextWeight.Bolder },
                new TextRun(" · last: ") { IsSubtle = true },
                UserText.Run(IndicatorLabels.LastFigure(indicator)) with { IsSubtle = true },
                new TextRun(" · ") { IsSubtle = true },
                UserText.Run(IndicatorLabels.Background(indicator)) with { IsSubtle = true },
            ]);
        }
    }

    private static IEnumerable<CardElement> Actions(EscalationView escalation)
    {
        var offered = EscalationButtons.Offered(escalation).ToList();
        if (escalation.Draft is { } draft)
        {
            yield return new TextBlock("⚠ " + draft.Problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder, Separator = true };
            if (offered.Contains(draft.Step) && EscalationForm.For(draft.Step) is { } form)
            {
                // The form stands open: nobody should have to look for what they wrote.
                yield return new Container([form.Input(draft)]) { Style = ContainerStyle.Emphasis };
                yield return new ActionSet([EscalationButtons.Send(escalation, form)]);
                yield break;
            }

            if (draft.Typed is { } typed)
            {
                yield return new RichTextBlock(
                    [new TextRun("What you wrote was not stored: "), UserText.Run(typed, EscalationDraft.MostTyped)]);
            }
        }

        if (offered.Count > 0)
        {
            yield return EscalationButtons.Build(escalation);
        }
    }
}

/// <summary>
/// The lines to the person who asked: the people told, and those who could not be and why. Empty when it is not known any more.
/// </summary>
internal static class ToldLines
{
    private const int MostOfTold = 600;

    private const int MostNotTold = 10;

    /// <param name="told">Names of those whose message the channel has accepted.</param>
    /// <param name="telling">Names of those to whom it is on its way.</param>
    /// <param name="notTold">One sentence each.</param>
    public static IEnumerable<CardElement> Build(
        IReadOnlyList<string> told, IReadOnlyList<string> telling, IReadOnlyList<string> notTold) =>
        told.Count + telling.Count + notTold.Count == 0 ? [] :
    [
        new RichTextBlock([UserText.Run(EscalationLabels.Told(told, telling), MostOfTold) with { IsSubtle = true }]),
        .. notTold.Take(MostNotTold).Select(missing =>
            new RichTextBlock([new TextRun("⚠ "), UserText.Run(missing, MostOfTold)]) { Spacing = Spacing.Small }),
    ];
}
