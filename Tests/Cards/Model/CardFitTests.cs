using System.Text;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Recorded;
using ClusterBot.Cards.Model;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards.Model;

/// <summary>A round's cards are written part by part, and lines are kept from one card to the next: nobody may see that.</summary>
public sealed class CardFitTests
{
    public static TheoryData<string> Cards => [nameof(RoundCard), nameof(OwnRoundCard), nameof(RoundRecordCard)];

    [Theory, MemberData(nameof(Cards))]
    public void A_card_that_was_written_part_by_part_reads_as_one_that_was_written_at_once(string kind)
    {
        foreach (var round in Rounds())
        {
            var card = Build(kind, round);
            var parts = Encoding.UTF8.GetString(CardJson.WriteUtf8(card));

            // A copy is not known to have been written.
            Assert.Equal(Encoding.UTF8.GetString(CardJson.WriteUtf8(card with { })), parts);
        }
    }

    [Fact]
    public void A_line_that_is_kept_is_shown_until_what_it_shows_has_changed()
    {
        var fit = new RoundFit();
        var (before, after) = (CheckInSamples.Fresh(), CheckInSamples.PartlyAnswered());

        foreach (var round in new[] { before, after, after with { IsClosed = true }, before })
        {
            Assert.Equal(Write(round with { Fit = null }), Write(round with { Fit = fit }));
        }

        Assert.NotEqual(Write(before with { Fit = fit }), Write(after with { Fit = fit }));
    }

    private static string Write(RoundView round) => Encoding.UTF8.GetString(CardJson.WriteUtf8(RoundCard.Build(round)));

    private static IEnumerable<RoundView> Rounds() =>
        [CheckInSamples.Fresh(), CheckInSamples.PartlyAnswered(), CheckInSamples.WithHostileWords(), CheckInSamples.LargeAndAnswered()];

    private static AdaptiveCard Build(string kind, RoundView round) => kind switch
    {
        nameof(RoundCard) => RoundCard.Build(round),
        nameof(RoundRecordCard) => RoundRecordCard.Build(round),
        _ => OwnRoundCard.Build(round with { CheckIns = [.. round.CheckIns.Select(one => one with { Mine = new MyPart(null, true) })] }),
    };
}
