using ClusterBot.Cards.Overview;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Publication;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards;

/// <summary>The first sentence of the status card, by what the cluster holds.</summary>
public class StatusSentenceTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Assessment Better = new Assessment.Verdict(ComputedStatus.Improving, true) { Because = "It moved." };

    private static readonly Assessment Same = new Assessment.Verdict(ComputedStatus.NoChange, false) { Because = "It did not." };

    private static readonly Assessment None = new Assessment.NoVerdict(NoVerdictReason.NoFigure) { Because = "There is none." };

    [Fact]
    public void It_counts_the_psas_that_show_progress_and_those_that_cannot_be_assessed()
    {
        Assert.Equal("There are no PSAs in the register.", Of());
        Assert.Equal("The PSA cannot be assessed yet.", Of([None]));
        Assert.Equal("None of 2 PSAs can be assessed yet.", Of([None], [None]));
        Assert.Equal("1 of 2 PSAs shows progress.", Of([Better], [Same]));
        Assert.Equal("2 of 2 PSAs show progress.", Of([Better], [Better, Same]));
        Assert.Equal("1 of 3 PSAs shows progress, 1 cannot be assessed yet.", Of([Better], [Same], [None]));
    }

    [Fact]
    public void It_says_how_many_figures_are_due() =>
        Assert.Equal("1 of 1 PSAs shows progress; 1 figure is due.", Of(due: 1, [Better]));

    [Fact]
    public void It_counts_each_period_of_a_figure_that_is_due() =>
        Assert.Equal("1 of 1 PSAs shows progress; 2 figures are due.", Of(due: 1, [Better], periods: 2));

    [Fact]
    public void It_says_since_when_a_request_is_past_its_day()
    {
        Assert.Equal("1 of 1 PSAs shows progress; 1 request is open with the board.", WithOpen([Better], Request(Today)));
        Assert.Equal(
            "1 of 1 PSAs shows progress; 1 request is open with the board, past its day since 3 November 2026.",
            WithOpen([Better], Request(new(2026, 11, 3))));
        Assert.Equal(
            "1 of 1 PSAs shows progress; 2 requests are open with the board, 1 of them past its day since 3 November 2026.",
            WithOpen([Better], Request(new(2026, 11, 3)), Request(new(2026, 12, 3))));
        Assert.Equal(
            "1 of 1 PSAs shows progress; 1 request is open with the board.",
            WithOpen([Better], Request(new(2026, 11, 3)) with { State = RequestState.Decided }));
    }

    private static OpenRequestView Request(DateOnly dueOn) => new(
        16, RequestRecipient.Board, null, EscalationSamples.After().Kind, "A contact", dueOn, RequestState.Raised);

    private static string Of(params Assessment[][] psas) => Of(0, 1, [], psas);

    private static string Of(int due, Assessment[] psa, int periods = 1) => Of(due, periods, [], psa);

    private static string WithOpen(Assessment[] psa, params OpenRequestView[] open) => Of(0, 1, open, psa);

    private static string Of(int due, int periods, OpenRequestView[] open, params Assessment[][] psas)
    {
        var indicator = PsaSamples.Of(24).Indicators[0];
        var status = new StatusView
        {
            ClusterName = "Fairness",
            Marking = ProtectiveMarking.Official,
            Today = Today,
            Psas = [.. psas.Select((computed, n) => new StatusPsaView(n + 1, "A PSA",
                [.. computed.Select((found, i) => indicator with
                {
                    Computed = found,
                    Due = i < due ? [.. Enumerable.Range(0, periods).Select(n => Period.CalendarYear(2025 - n))] : [],
                    Expected = i < due ? new ExpectedFigure(Period.CalendarYear(2025), Today) : null,
                })]))],
            OpenEscalations = open,
        };
        return StatusCard.Build(status).Speak!["Status of Fairness. ".Length..];
    }
}
