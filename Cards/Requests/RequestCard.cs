using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Cards.Requests;

/// <summary>A request, as those who are asked see it, and as the asking side does.</summary>
public static class RequestCard
{
    private const int MaxKind = 300;

    private static readonly int[] LatestShown = [int.MaxValue, 12, 6, 3, 2, 1];

    public static AdaptiveCard Build(RequestView request) => TwoScreens.Of(
        CardFit.FirstThatFits(
            LatestShown.Where((latest, i) => i == 0 || latest < request.Events.Count).Select(latest => Build(request, latest))),
        foot: Actions(request).Any() ? 1 : 0);

    /// <summary>Returns the announcement of the card in notifications and lists.</summary>
    public static string Summary(RequestView request)
    {
        var (asked, what) = (request.Asked, request.Kind.About);
        return request.IsForAsker
            ? $"PSA {request.From.Number}: your request to {asked} {what}"
            : $"PSA {request.From.Number} asks {asked} {what}";
    }

    private static AdaptiveCard Build(RequestView request, int latestShown)
    {
        var words = $"{Summary(request)}: {State(request).Words}";
        return new AdaptiveCard
        {
            FallbackText = words + ". Please open this message in Teams to see it.",
            Speak = words,
            Body =
            [
                ProtectiveMarkingLine.Of(request.Marking),
                new TextBlock(Summary(request)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                .. Psas(request),
                new Container([.. Standing(request)]) { Style = Style(request.State) },
                Asked(request),
                UserText.Block(request.Need),
                .. request.Events is [var raised, ..] ? FieldLines(raised) : [],
                .. Origin(request),
                .. About(request),
                .. request.IsForAsker ? ToldLines.Build(request) : request.IsInChannel ? ToldLines.NotTold(request) : [],
                .. History(request, latestShown),
                .. Kept(request),
                .. Actions(request),
                .. Keeping(request),
            ],
        };
    }

    private static IEnumerable<CardElement> Psas(RequestView request) =>
        new[] { request.From, request.To }.OfType<RequestPsa>().Select(psa => new RichTextBlock(
        [
            new TextRun($"PSA {psa.Number}  ") { Weight = TextWeight.Bolder, IsSubtle = true },
            UserText.Run(psa.Title, 300) with { IsSubtle = true },
        ])
        {
            Spacing = Spacing.None,
        });

    /// <summary>Builds the state, and what was decided or replied, before how it came to that.</summary>
    private static IEnumerable<CardElement> Standing(RequestView request)
    {
        yield return new TextBlock(State(request).Capitalised()) { Weight = TextWeight.Bolder };
        if (request.Outcome is { } outcome)
        {
            foreach (var line in Details(outcome, UserText.Block(outcome.Content.Text!) with { Spacing = Spacing.Small }))
            {
                yield return line;
            }
        }
    }

    private static ShapedLabel State(RequestView request) => request.IsOverdue
        ? new("⚠", "waiting for a reply, overdue")
        : RequestLabels.Of(request.State, request.Recipient, request.Reply?.Content.Answer);

    private static ContainerStyle Style(RequestState state) => state switch
    {
        RequestState.Raised or RequestState.Challenged => ContainerStyle.Warning,
        RequestState.Acknowledged or RequestState.Replied => ContainerStyle.Accent,
        RequestState.Decided or RequestState.Withdrawn or RequestState.Closed => ContainerStyle.Good,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };

    private static RichTextBlock Asked(RequestView request) => new(
    [
        new TextRun($"{SentenceCase.Of(RequestLabels.Due(request.Recipient))} {CardDates.Day(request.DueOn)}")
        {
            Weight = TextWeight.Bolder,
        },
        .. request.IsPastItsDay ? [new TextRun(" ⚠ past its day") { Weight = TextWeight.Bolder }] : Array.Empty<TextRun>(),
        new TextRun(
            $"{(RequestLabels.Of(request.Severity) is { } severity ? $" · {severity}" : "")} · request {request.Number}, asked by ")
        {
            IsSubtle = true,
        },
        UserText.Run(request.RaisedBy) with { IsSubtle = true },
        new TextRun($", {CardDates.Moment(request.RaisedAt)}") { IsSubtle = true },
    ]);

    private static IEnumerable<CardElement> About(RequestView request)
    {
        if (request.Indicator is { } indicator)
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

    private static IEnumerable<CardElement> FieldLines(RequestEventView happened) => happened.Fields.Select(field => new RichTextBlock(
    [
        new TextRun(field.Label.TrimEnd('?', ':') + ": ") { IsSubtle = true },
        UserText.Run(field.Value),
    ])
    {
        Spacing = Spacing.Small,
    });

    private static IEnumerable<CardElement> Origin(RequestView request)
    {
        if (request.Source is { } source)
        {
            yield return new TextBlock($"It came from request {source}.") { IsSubtle = true, Spacing = Spacing.Small };
        }

        if (request.FromRecord is { } kind)
        {
            yield return new RichTextBlock(
                [new TextRun("It came from a record: ") { IsSubtle = true }, UserText.Run(
                    kind.ToLowerInvariant(), MaxKind) with { IsSubtle = true },
                    new TextRun(".") { IsSubtle = true }])
            {
                Spacing = Spacing.Small,
            };
        }

        if (request.Link is { } link)
        {
            yield return new ActionSet([new ActionOpenUrl { Title = "Open the message in Teams", Url = link }]);
        }
    }

    private static IEnumerable<CardElement> Kept(RequestView request)
    {
        if (request.KeptAs.Count > 0)
        {
            var kinds = string.Join(", ", request.KeptAs.Select(kind => kind.ToLowerInvariant()));
            yield return new RichTextBlock(
                [new TextRun("Kept as a record: ") { IsSubtle = true }, UserText.Run(kinds, MaxKind) with { IsSubtle = true },
                    new TextRun(".") { IsSubtle = true }]);
        }
    }

    private static IEnumerable<CardElement> Keeping(RequestView request) => request is { Outcome: { } outcome, IsToWatch: false }
        ?
        [
            new ActionSet(
            [
                ActionExecute.For(
                    outcome.Step == RequestStep.Decide ? "Keep the decision as a record" : "Keep the answer as a record",
                    new KeepOutcome(request.Id), RequestActionsJson.Default.KeepOutcome, inputs: AssociatedInputs.None),
            ]),
        ]
        : [];

    // That it was asked stands above already.
    private static IEnumerable<CardElement> History(RequestView request, int latestShown) => !Told(request).Any() ? [] :
    [
        new TextBlock("What has happened") { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium },
        .. HistorySection.Build([.. Told(request)], latestShown, happened =>
            Happened(
                happened, happened != request.Events.FirstOrDefault(
                    e => e.Step == RequestStep.Reply), isAbove: happened == request.Outcome)),
    ];

    // A nudge is for the one who was nudged.
    private static IEnumerable<RequestEventView> Told(RequestView request) =>
        request.Events.Skip(1).Where(happened => happened.Step != RequestStep.Nudge);

    private static IEnumerable<CardElement> Happened(RequestEventView happened, bool isLater, bool isAbove)
    {
        var did = RequestLabels.Of(happened.Step, happened.Content.Answer, isLater)
            + (happened.IsOverChallenge ? ", over the open challenge" : "")
            + (happened.Level is { } level ? $", so it went up to {RequestLabels.Of(level)}" : "")
            + (happened.IsLate ? ", late, because ClusterBot was not running" : "");
        var line = HistorySection.Line(happened.By ?? "The clock:", did, happened.HappenedAt);
        return isAbove ? [line] : [line, .. Details(happened, happened.Content.Text is { } text ? HistorySection.Said(text) : null)];
    }

    /// <summary>Builds what was said with a step, who carries it out and by when.</summary>
    private static IEnumerable<CardElement> Details(RequestEventView happened, CardElement? text)
    {
        if (text is not null)
        {
            yield return text;
        }

        foreach (var line in FieldLines(happened))
        {
            yield return line;
        }

        var on = happened.Content.GivenOn;
        if (happened.Owner is { } owner)
        {
            var by = on is null ? "." : $", by {CardDates.Day(on.Value)}.";
            yield return new RichTextBlock([new TextRun("To be carried out by "), UserText.Run(owner), new TextRun(by)])
            {
                Spacing = Spacing.Small,
            };
        }
        else if (on is not null)
        {
            yield return new TextBlock($"{(happened.Step == RequestStep.Decide ? "By" : "From")} {CardDates.Day(on.Value)}.")
            {
                Spacing = Spacing.Small,
            };
        }
    }

    private static IEnumerable<CardElement> Actions(RequestView request)
    {
        var offered = RequestButtons.Offered(request).ToList();
        if (request.Draft is { } draft)
        {
            if (draft.Step is { } step && offered.Contains(step) && StepForm.For(step, request) is { } form)
            {
                // The form stands open: nobody should have to look for what they wrote.
                return [new Container([.. form.Build(request)]) { Style = ContainerStyle.Emphasis, Separator = true }];
            }

            return [.. Lost(draft), .. Buttons()];
        }

        return Buttons();

        IEnumerable<CardElement> Buttons() => offered.Count > 0 ? [RequestButtons.Build(request)] : [];
    }

    private static IEnumerable<CardElement> Lost(RequestDraft draft)
    {
        foreach (var line in draft.Whole())
        {
            yield return line;
        }

        if (draft.Step is { } step && RequestLabels.MayHaveWords(step) && draft.Of(RequestInputs.TextOf(step)) is { } typed)
        {
            yield return new RichTextBlock([new TextRun("What you wrote was not stored: "), UserText.Run(typed, 2 * Request.MaxText)]);
        }
    }
}
