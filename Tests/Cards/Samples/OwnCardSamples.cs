using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Publication;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Tests.Cards.Samples;

/// <summary>Check-in cards as one person sees them, with all that can be said, and after the round has closed.</summary>
internal static class OwnCardSamples
{
    private const string Theme = "Who is this not reaching yet?";

    private static readonly DateTimeOffset At = new(2026, 12, 10, 12, 0, 0, TimeSpan.Zero);

    public static RoundView Late() => CheckInSamples.PartlyAnswered() with
    {
        OpenedAt = At,
        LateBy = TimeSpan.FromMinutes((3 * 24 * 60) + 150),
        PassedOver = [new(2026, 11, 23), new(2026, 11, 30)],
        RefreshFor = ["29:avery-howard", "29:emery-fox"],
    };

    /// <summary>An SRO who owes PSA 16 and has answered PSA 9.</summary>
    public static RoundView OfSro() => Mine(CheckInSamples.PartlyAnswered(), number => number switch
    {
        9 => new MyPart(null, IsOwed: false),
        16 => new MyPart(null, IsOwed: true),
        _ => null,
    });

    /// <summary>As it is posted: with a mention of those who are asked, and a day to answer by.</summary>
    public static RoundView JustOpened() => CheckInSamples.Fresh() with
    {
        AnswerBy = new DateTimeOffset(2026, 11, 30, 9, 30, 0, TimeSpan.Zero),
        RefreshFor = ["29:avery-howard", "29:emery-fox"],
        Mentions = [new("29:avery-howard", "Avery Howard"), new("29:emery-fox", "Emery Fox"), new("29:devon-ellis", "Devon Ellis")],
    };

    /// <summary>To somebody whose client has no dialogs, and whose form is in the personal chat.</summary>
    public static RoundView FormSent() => OfSro() with
    {
        Notice = "Your form is in your personal chat with ClusterBot. What you type there is yours alone to change.",
        Chat = new Uri("https://teams.microsoft.com/l/chat/0/0?users=28:00000000-0000-4000-8000-000000000001"),
    };

    /// <summary>An SRO who owes all four PSAs of the demonstration.</summary>
    public static RoundView OfFour() => Owed(JustOpened());

    /// <summary>The same round, of which one person owes what is not answered; or one PSA, and the others are not that person's.</summary>
    public static RoundView Owed(RoundView round, int? psa = null) => round with
    {
        CheckIns = [.. round.CheckIns.Select(checkIn => checkIn with
        {
            Mine = psa is null || checkIn.PsaNumber == psa ? new MyPart(null, IsOwed: !checkIn.IsAnswered && !round.IsClosed) : null,
        })],
    };

    /// <summary>An SRO who has just saved PSA 9, and can take it back.</summary>
    public static RoundView Saved()
    {
        var round = Owed(AnsweredWhole(), 9);
        return round with
        {
            CheckIns = [.. round.CheckIns.Select(checkIn => checkIn with
            {
                Answer = checkIn.Answer is { } answer ? answer with { CanBeUndone = true } : null,
            })],
        };
    }

    /// <summary>An SRO who owes one PSA of eight indicators, of which three are due.</summary>
    public static RoundView OfEight()
    {
        var round = CheckInSamples.Fresh();
        var checkIn = round.CheckIns.Single(each => each.PsaNumber == 16);
        return round with
        {
            CheckIns =
            [
                checkIn with
                {
                    Mine = new MyPart(null, IsOwed: true),
                    Theme = Theme,
                    Indicators = [.. checkIn.Indicators.Select((indicator, n) => WithSeries(indicator, isDue: n is 0 or 3 or 6))],
                },
            ],
        };
    }

    private static IndicatorView WithSeries(IndicatorView indicator, bool isDue)
    {
        var last = indicator.Latest!;
        return indicator with
        {
            Known = new KnownFigures([new SeriesPoint(last.Period.LaterByMonths(-12), last.Value - 1.4m), last], null, []),
            Expected = isDue ? new ExpectedFigure(last.Period.LaterByMonths(12), CheckInSamples.Today) : null,
            PeriodChoices = [last.Period.LaterByMonths(12), last.Period],
        };
    }

    /// <summary>The holder of indicator 16.3, who typed something before.</summary>
    public static RoundView OfHolder() =>
        Mine(CheckInSamples.PartlyAnswered(), number => number == 16 ? new MyPart(new HashSet<string> { "16.3" }, IsOwed: true) : null)
            .WithDraft(CheckInSamples.IdOf(16), CheckInDraft.Holding(
                CheckInForm.Update, new Dictionary<string, string> { ["value-16-3"] = "79.1", ["confidence-16-3"] = "high" }))
            .WithNotice(CheckInSamples.IdOf(16), "What you typed before is here again. It is not stored as an answer yet.");

    public static RoundView AnsweredWhole()
    {
        var round = CheckInSamples.Fresh();
        return round with
        {
            CheckIns = [round.CheckIns[0] with { Theme = Theme, Answer = Answer(round.CheckIns[0]) }, Declined(round.CheckIns[1]),
                FromHolder(round.CheckIns[2]), round.CheckIns[3]],
        };
    }

    public static RoundView Difference() =>
        AnsweredWhole().WithDraft(CheckInSamples.IdOf(9), CheckInDraft.Opened(CheckInForm.Difference) with { About = ["9.1"] });

    public static RoundView Correcting() => (AnsweredWhole() with { IsClosed = true }).WithDraft(CheckInSamples.IdOf(9), new CheckInDraft
    {
        Form = CheckInForm.Correction,
        Typed = new Dictionary<string, string> { ["value-9-1"] = "2.7" },
        Problems = new Dictionary<string, string>
        {
            ["corrected-9"] = "Please say why it is corrected. The reason is shown beside the correction.",
        },
    });

    public static RoundView Corrected()
    {
        var round = AnsweredWhole();
        var corrected = Answer(round.CheckIns[0]);
        return round with
        {
            IsClosed = true,
            CheckIns = [round.CheckIns[0] with
            {
                Answer = corrected with
                {
                    Version = 2,
                    CorrectedBecause = "A council reported late.",
                    Rows = [corrected.Rows[0] with { Before = 2.9m }, corrected.Rows[1]],
                },
            },
                .. round.CheckIns.Skip(1)],
        };
    }

    /// <summary>Seventy PSAs, each with an SRO of its own.</summary>
    public static RoundView Seventy() => CheckInSamples.Fresh() with
    {
        RefreshFor = [.. Enumerable.Range(1, 60).Select(n => $"29:sro-{n}")],
        CheckIns = [.. Enumerable.Range(1, 70).Select(n =>
            CheckInSamples.Fresh().CheckIns[1] with { Id = CheckInSamples.IdOf(n), PsaNumber = n, AskedOf = [$"Senior Owner {n}"] })],
    };

    public static RoundView OwnOfSeventy() => Mine(Seventy(), number => number == 16 ? new MyPart(null, IsOwed: true) : null);

    private static RoundView Mine(RoundView round, Func<int, MyPart?> part) => round with
    {
        Theme = Theme,
        RefreshFor = round.RefreshFor.Count == 0 ? ["29:avery-howard"] : round.RefreshFor,
        CheckIns = [.. round.CheckIns.Select(checkIn => checkIn with { Theme = Theme, Mine = part(checkIn.PsaNumber) })],
    };

    private static AnswerView Answer(CheckInView checkIn) => new(
        "Avery Howard",
        At,
        1,
        false,
        "Fewer families tell us that they skip meals.",
        [
            new AnswerRowView(checkIn.Indicators[0], 2.8m, DeclaredStatus.Worsening)
            {
                Confidence = Confidence.Low,
                ForCitizens = "One child in five still grows up poor.",
                Computed = ComputedStatus.Improving,
                DiffersBecause = "Rents are not in the figure.",
            },
            new AnswerRowView(checkIn.Indicators[1], null, DeclaredStatus.NoChange),
        ])
    {
        Theme = "Families in temporary homes.",
        SideEffects = "Food banks are asked for less.",
        AnythingElse = "The survey moves to May.",
    };

    private static CheckInView Declined(CheckInView checkIn) => checkIn with
    {
        Answer = new AnswerView("Emery Fox", At, 1, false, null, []) { NotThisRoundBecause = "The survey is out in May." },
    };

    private static CheckInView FromHolder(CheckInView checkIn) => checkIn with
    {
        Answer = new AnswerView(
            "Devon Ellis", At, 1, false, null, [new AnswerRowView(checkIn.Indicators[0], null, null) { NothingNew = true }])
        {
            SpeaksForAll = false,
        },
    };
}
