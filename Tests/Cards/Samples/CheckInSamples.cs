using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Cards.Samples;

/// <summary>
/// Rounds as their card shows them: the demonstration's cluster, one with something hostile in every field, and a very large one.
/// </summary>
internal static class CheckInSamples
{
    public const string Hostile = EscalationSamples.HostileText;

    private const string Cluster = "Fairness and opportunity for all";

    internal static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly DateTimeOffset Answered = new(2026, 11, 23, 14, 20, 0, TimeSpan.Zero);

    /// <summary>As the demonstration opens it: four PSAs, fourteen indicators, nothing answered.</summary>
    public static RoundView Fresh() => new()
    {
        Id = IdOf(1),
        ClusterName = Cluster,
        Marking = ProtectiveMarking.Official,
        OccursOn = Today,
        CheckIns = [.. TestCluster.Read().Psas.Select(row => CheckIn(row.Number, row.Title, Indicators(row.Number)))],
    };

    /// <summary>Figures recorded, nothing new, help asked for in several states, one not answered.</summary>
    public static RoundView PartlyAnswered()
    {
        var round = Fresh();
        var (children, homes) = (round.CheckIns[0], round.CheckIns[1]);
        return round with
        {
            CheckIns =
            [
                children with
                {
                    Answer = new AnswerView(
                        "Avery Howard", Answered, 2, false, "Fewer families tell us that they skip meals.\nRents are the worry now.",
                    [
                        new AnswerRowView(children.Indicators[0], 2.8m, DeclaredStatus.Improving),
                        new AnswerRowView(children.Indicators[1], null, DeclaredStatus.TooEarly),
                    ]),
                },
                homes with
                {
                    Help =
                    [
                        Help("Housing data on people leaving prison, each month, from the councils.", RequestState.Challenged),
                        Help("Two analysts from the Department for Work and Pensions", RequestState.Raised),
                        Help("A named contact for landlords in each region", RequestState.Closed),
                    ],
                },
                round.CheckIns[2] with { Answer = new AnswerView("Emery Fox", Answered, 1, true, null, []) },
                round.CheckIns[3],
            ],
        };
    }

    /// <summary>The update form stands open: an abc, a percentage of 140 and a judgement that is none.</summary>
    public static RoundView UpdateToPutRight() => Fresh().WithDraft(IdOf(16), new CheckInDraft
    {
        Form = CheckInForm.Update,
        Typed = new Dictionary<string, string>
        {
            ["bigPicture-16"] = "More landlords say yes.",
            ["value-16-1"] = "abc",
            ["value-16-4"] = "140",
            ["status-16-5"] = "improving",
        },
        Problems = new Dictionary<string, string>
        {
            ["value-16-1"] = "Please type a percentage as a number, for example 89.6.",
            ["value-16-4"] = "37% last time (2008-09); you typed 140%. Percentages mostly lie between 0 and 100. "
                + "Is that right? If it is, choose \"Yes, record it\".",
        },
    });

    public static RoundView HelpToPutRight() => PartlyAnswered().WithDraft(IdOf(24), new CheckInDraft
    {
        Form = CheckInForm.Help,
        Typed = new Dictionary<string, string> { ["helpBy-24"] = "2026-11-01", ["helpAbout-24"] = "24.1" },
        Problems = new Dictionary<string, string>
        {
            ["helpNeed-24"] = "Please write something first. Nothing was stored.",
            ["helpBy-24"] = "1 November 2026 is too early. Please choose 23 November 2026 or a later day.",
        },
    });

    public static SeriesPoint HostileFigure { get; } = new(Period.CalendarYear(2008).WrittenAs(Hostile), 89.6m);

    /// <summary>Something that would be markup in every field that holds words.</summary>
    public static RoundView WithHostileWords()
    {
        var indicator = Indicators(16)[0] with
        {
            Name = Hostile,
            Target = Hostile,
            Latest = HostileFigure,
            Unit = new MeasurementUnit("**m** <b>x</b>"),
        };
        var answered = CheckIn(16, Hostile, [indicator]) with
        {
            AskedOf = [Hostile, "*B* _C_ [D](https://example.com)"],
            Answer = new AnswerView(Hostile, Answered, 3, false, Hostile, [new AnswerRowView(indicator, 1m, DeclaredStatus.Worsening)]),
            Help = [Help(Hostile, RequestState.Raised)],
            Notice = Hostile,
        };
        var open = answered with { Id = IdOf(17), PsaNumber = 17, Answer = null, Indicators = [indicator with { Reference = "17.1" }] };
        var round = Fresh() with { ClusterName = Hostile, CheckIns = [answered, open] };
        return round.WithDraft(open.Id, new CheckInDraft
        {
            Form = CheckInForm.Update,
            Typed = new Dictionary<string, string> { ["bigPicture-17"] = Hostile, ["value-17-1"] = Hostile },
            Problems = new Dictionary<string, string> { ["value-17-1"] = "Please type a number in **m** <b>x</b>, for example 3.4." },
        });
    }

    /// <summary>Twelve PSAs with eight indicators each.</summary>
    public static RoundView Large() => Fresh() with
    {
        CheckIns = [.. Enumerable.Range(1, 12)
            .Select(number => CheckIn(number, Fresh().CheckIns[1].Title, [.. Indicators(16).Select(i => Renumbered(i, number))]))],
    };

    /// <summary>The same, everything answered at length in letters that take the most room, help asked for again and again.</summary>
    public static RoundView LargeAndAnswered()
    {
        var words = string.Concat(Enumerable.Repeat("ÄÖ ÜÉ ", 333));
        var round = Large();
        return round with
        {
            CheckIns =
            [
                .. round.CheckIns.Select(checkIn => checkIn with
                {
                    Answer = new AnswerView(
                        "Avery Howard", Answered, 9, false, words,
                        [.. checkIn.Indicators.Select(i => new AnswerRowView(i, 50m, DeclaredStatus.NoChange))]),
                    Help = [.. Enumerable.Repeat(Help(words, RequestState.Acknowledged), 12)],
                }),
            ],
        };
    }

    public static Guid IdOf(int psaNumber) => Guid.Parse($"0193f000-0000-7000-8000-{psaNumber:D12}");

    public static IReadOnlyList<IndicatorView> Indicators(int psa) =>
        [.. TestCluster.Read().Indicators.Where(row => row.Reference.Psa == psa).Select(Indicator)];

    private static IndicatorView Indicator(IndicatorRow row)
    {
        var last = TestCluster.Read().Readings!.LastOrDefault(reading => reading.Indicator == row.Reference);
        return new IndicatorView
        {
            Reference = $"{row.Reference}",
            Name = row.Name,
            Unit = row.Unit,
            Better = row.Better,
            Control = row.Control,
            Baseline = row.Baseline,
            Target = row.Target,
            Latest = last is null ? null : new SeriesPoint(last.Period, last.Value),
        };
    }

    private static IndicatorView Renumbered(IndicatorView indicator, int psa) =>
        indicator with { Reference = $"{psa}.{indicator.Reference.Split('.')[1]}" };

    private static AskedHelpView Help(string need, RequestState state) =>
        new(need, new DateOnly(2026, 12, 18), RequestLabels.Of(state, RequestRecipient.Board));

    private static CheckInView CheckIn(int number, string title, IReadOnlyList<IndicatorView> indicators) => new()
    {
        Id = IdOf(number),
        PsaNumber = number,
        Title = title,
        AskedOf = ["Avery Howard", "Emery Fox"],
        Indicators = indicators,
        Today = Today,
        HelpKind = ShippedRequestKinds.All.Single(kind => kind.IsForBoard),
    };
}
