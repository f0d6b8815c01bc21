using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Escalations;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;

namespace ClusterBot.Tests.Cards.Samples;

/// <summary>Escalations as cards show them.</summary>
internal static class EscalationSamples
{
    public const string HostileText =
        "**Not bold** [a link](https://example.com) <b>bold</b> <script>alert(1)</script> \u202Eright to left "
            + "{{DATE(2026-01-01T00:00:00Z)}} " +
        "# heading\n- item\n| a | b |\n&lt;";

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

    public static EscalationView After(params EscalationStep[] steps)
    {
        var escalation = new Escalation
        {
            Id = Id,
            PsaId = Guid.Empty,
            RaisedById = Guid.Empty,
            RaisedAt = Start,
            Need = "Housing data on people leaving prison, each month, from the councils. Two of six have not agreed to share it.",
            NeededOn = new DateOnly(2026, 12, 18),
        };
        foreach (var step in steps)
        {
            escalation.Take(step, Guid.Empty, Start);
        }

        return new EscalationView
        {
            Id = Id,
            Marking = ProtectiveMarking.Official,
            PsaNumber = 16,
            PsaTitle = "Increase the proportion of socially excluded adults in settled accommodation and employment, education or training",
            Indicator = Indicator,
            Need = escalation.Need,
            NeededOn = escalation.NeededOn,
            RaisedBy = "Avery Howard",
            RaisedAt = Start,
            State = escalation.State(),
            OpenSteps = escalation.OpenSteps(),
            Events = [.. steps.Select((step, i) => new EscalationEventView(step, By(step), Start.AddMinutes(17 * i), Text(step)))],
            Told = ["the delivery board's channel", "Avery Howard", "Blake Cole"],
        };
    }

    /// <summary>With something that would be markup, or would run out of the card, in every field that holds words.</summary>
    public static EscalationView Hostile()
    {
        var view = After(EscalationStep.Raise, EscalationStep.Acknowledge, EscalationStep.Challenge, EscalationStep.AnswerChallenge);
        return view with
        {
            PsaTitle = HostileText,
            Indicator = Indicator with
            {
                Name = HostileText,
                Target = HostileText,
                Latest = new SeriesPoint(Period.CalendarYear(2008).WrittenAs("**2008**"), 76.8m),
            },
            Need = HostileText + new string('W', Escalation.MostText - HostileText.Length),
            RaisedBy = HostileText,
            Events = [.. view.Events.Select(e => e with { By = "*A* <i>B</i> \u202E", Text = e.Text is null ? null : HostileText })],
            Draft = new EscalationDraft(EscalationStep.Decide, HostileText, "Please write something first. Nothing was stored."),
        };
    }

    /// <summary>Sixty steps, each with as many words as there may be, in letters that take the most room.</summary>
    public static EscalationView Long()
    {
        EscalationStep[] again = [EscalationStep.Challenge, EscalationStep.AnswerChallenge];
        var words = string.Concat(Enumerable.Repeat("ÄÖ ÜÉ ", Escalation.MostText / 6));
        var view = After([EscalationStep.Raise, .. Enumerable.Repeat(again, 30).SelectMany(steps => steps)]);
        return view with
        {
            Need = words,
            Events = [.. view.Events.Select(e => e with { Text = e.Text is null ? null : words })],
            Draft = new EscalationDraft(
                EscalationStep.Decide, words + words, "Please use at most 2,000 characters. This has 3,996. Nothing was stored."),
        };
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
        var help = new HelpView(After(EscalationStep.Raise).Need, new DateOnly(2026, 12, 18), EscalationLabels.Of(EscalationState.Raised));
        return (round with { CheckIns = [.. round.CheckIns.Select(checkIn => checkIn with { Help = [help] })] })
            .WithNotice(Id, EscalationLabels.Told(After(EscalationStep.Raise) with { NotTold = NotTold }));
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
                Title = After(EscalationStep.Raise).PsaTitle,
                AskedOf = ["Avery Howard", "Emery Fox"],
                Indicators = [Indicator],
                Today = new DateOnly(2026, 11, 23),
            },
        ],
    };

    private static string By(EscalationStep step) => step switch
    {
        EscalationStep.Acknowledge => "Blake Cole",
        EscalationStep.Challenge => "Casey Diaz",
        _ => "Avery Howard",
    };

    private static string? Text(EscalationStep step) => step switch
    {
        EscalationStep.Challenge => "What has been tried with the two councils, and what did they say?",
        EscalationStep.AnswerChallenge => "Two meetings and a letter. They say that their lawyers see no legal ground for it.",
        EscalationStep.Decide =>
            "The chair writes to both chief executives this week.\nThe Ministry of Justice sends its legal note with the letter.",
        _ => null,
    };
}
