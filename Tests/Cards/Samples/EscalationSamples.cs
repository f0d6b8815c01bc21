using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Tests.Cards.Samples;

/// <summary>Escalations as cards show them.</summary>
internal static class EscalationSamples
{
    public const string HostileText =
        "**Not bold** [a link](https://example.com) <b>bold</b> <script>alert(1)</script> \u202Eright to left "
            + "{{DATE(2026-01-01T00:00:00Z)}} " +
        "# heading\n- item\n| a | b |\n&lt;";

    private const string Title =
        "Increase the proportion of socially excluded adults in settled accommodation and employment, education or training";

    public static readonly Guid Id = Guid.Parse("0193f000-0000-7000-8000-000000000001");

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 13, 5, 0, TimeSpan.Zero);

    private static readonly IndicatorView Indicator = new()
    {
        Reference = "16.3",
        Name = "Offenders under probation supervision in settled accommodation (NI 143)",
        Unit = new MeasurementUnit("%"),
        Better = Direction.Increase,
        Control = Control.Influences,
        Baseline = BaselineState.Final,
        Target = "improve",
        Latest = new SeriesPoint(Period.FinancialYear(2008).WrittenAs("2008-09"), 76.8m),
    };

    public static IReadOnlyList<string> NotTold { get; } =
    [
        "No channel is linked for the delivery board of Fairness and opportunity for all, so nothing was posted there.",
        "Could not be told: Casey Diaz. ClusterBot is blocked in this chat.",
    ];

    public static RequestView After(params RequestStep[] steps)
    {
        var escalation = new Request
        {
            Id = Id,
            TenantId = "t",
            Number = 12,
            Kind = RequestKind.EscalationKey,
            FromPsaId = Guid.Empty,
            To = RequestRecipient.Board,
            RaisedById = Guid.Empty,
            RaisedAt = Start,
            Need = "Housing data on people leaving prison, each month, from the councils. Two of six have not agreed to share it.",
            DueOn = new DateOnly(2026, 12, 18),
        };
        foreach (var step in steps)
        {
            escalation.Take(step, Guid.Empty, Start);
        }

        return new RequestView
        {
            Id = Id,
            Marking = ProtectiveMarking.Official,
            Number = escalation.Number,
            From = new RequestPsa(16, Title),
            Recipient = escalation.To,
            To = null,
            Kind = ShippedRequestKinds.All.Single(kind => kind.Key == escalation.Kind),
            Indicator = Indicator,
            Need = escalation.Need,
            DueOn = escalation.DueOn,
            IsOverdue = false,
            RaisedBy = "Avery Howard",
            RaisedAt = Start,
            State = escalation.State(),
            OpenSteps = escalation.OpenSteps(),
            Events = [.. steps.Select((step, i) =>
                new RequestEventView(step, By(step), Start.AddMinutes(17 * i), new StepContent(Text(step))))],
            Told = ["the delivery board's channel", "Avery Howard", "Blake Cole"],
        };
    }

    /// <summary>With something that would be markup, or would run out of the card, in every field that holds words.</summary>
    public static RequestView Hostile()
    {
        var view = After(RequestStep.Raise, RequestStep.Acknowledge, RequestStep.Challenge, RequestStep.AnswerChallenge);
        return view with
        {
            From = new RequestPsa(16, HostileText),
            Indicator = Indicator with
            {
                Name = HostileText,
                Target = HostileText,
                Latest = new SeriesPoint(Period.CalendarYear(2008).WrittenAs("**2008**"), 76.8m),
            },
            Need = HostileText + new string('W', Request.MaxText - HostileText.Length),
            RaisedBy = HostileText,
            Events =
            [
                .. view.Events.Select(e => e with
                {
                    By = "*A* <i>B</i> \u202E",
                    Content = new StepContent(e.Content.Text is null ? null : HostileText),
                }),
            ],
            Draft = Typed(RequestStep.Decide, HostileText, "Please write the decision."),
        };
    }

    /// <summary>Sixty steps, each with as many words as there may be, in letters that take the most room.</summary>
    public static RequestView Long()
    {
        RequestStep[] again = [RequestStep.Challenge, RequestStep.AnswerChallenge];
        var words = string.Concat(Enumerable.Repeat("ÄÖ ÜÉ ", Request.MaxText / 6));
        var view = After([RequestStep.Raise, .. Enumerable.Repeat(again, 30).SelectMany(steps => steps)]);
        return view with
        {
            Need = words,
            Events = [.. view.Events.Select(e => e with { Content = new StepContent(e.Content.Text is null ? null : words) })],
            Draft = Typed(
                RequestStep.Decide, words + words, "Please use at most 2,000 characters. This has 3,996."),
        };
    }

    /// <summary>The words typed for a step, and the problem with them.</summary>
    public static RequestDraft Typed(RequestStep step, string typed, string? problem)
    {
        var input = RequestInputs.TextOf(step);
        return new RequestDraft(
            new Dictionary<string, string> { [input] = typed },
            problem is null
                ? new Dictionary<string, string>()
                : new Dictionary<string, string>
                {
                    [""] = "Nothing was stored yet. Please put this right and send it again.",
                    [input] = problem,
                },
            step);
    }

    /// <summary>The check-in's card with the help form standing open: nothing in it could be taken.</summary>
    public static RoundView Asking() => Round().WithDraft(Id, new CheckInDraft
    {
        Form = CheckInForm.Help,
        Typed = new Dictionary<string, string> { ["helpNeed-16"] = "", ["helpBy-16"] = "2026-11-01", ["helpAbout-16"] = "16.3" },
        Problems = new Dictionary<string, string>
        {
            ["helpNeed-16"] = "Please write something first. Nothing was stored.",
            ["helpBy-16"] = "1 November 2026 is too early. Please choose 23 November 2026 or a later day.",
        },
    });

    /// <summary>The same card once help was asked for.</summary>
    public static RoundView Asked()
    {
        var round = Round();
        var help = new AskedHelpView(
            After(RequestStep.Raise).Need, new DateOnly(2026, 12, 18), RequestLabels.Of(RequestState.Raised, RequestRecipient.Board));
        return (round with { CheckIns = [.. round.CheckIns.Select(checkIn => checkIn with { Help = [help] })] })
            .WithNotice(Id, RequestLabels.Told(After(RequestStep.Raise) with { NotTold = NotTold }));
    }

    private static RoundView Round() => new()
    {
        Id = Id,
        Marking = ProtectiveMarking.OfficialSensitive,
        ClusterName = "Fairness and opportunity for all",
        OccursOn = new DateOnly(2026, 11, 23),
        CheckIns =
        [
            new CheckInView
            {
                Id = Id,
                PsaNumber = 16,
                Title = Title,
                AskedOf = ["Avery Howard", "Emery Fox"],
                Indicators = [Indicator],
                Today = new DateOnly(2026, 11, 23),
                HelpKind = ShippedRequestKinds.All.Single(kind => kind.IsForBoard),
            },
        ],
    };

    private static string By(RequestStep step) => step switch
    {
        RequestStep.Acknowledge => "Blake Cole",
        RequestStep.Challenge => "Casey Diaz",
        _ => "Avery Howard",
    };

    private static string? Text(RequestStep step) => step switch
    {
        RequestStep.Challenge => "What has been tried with the two councils, and what did they say?",
        RequestStep.AnswerChallenge => "Two meetings and a letter. They say that their lawyers see no legal ground for it.",
        RequestStep.Decide =>
            "The chair writes to both chief executives this week.\nThe Ministry of Justice sends its legal note with the letter.",
        _ => null,
    };
}
