using ClusterBot.Cards.Asks;
using ClusterBot.Cards.Escalations;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Cards;

namespace ClusterBot.Tests.Security;

/// <summary>Each card about a cluster begins with how sensitive it is.</summary>
public sealed class MarkingTests
{
    /// <summary>Cards that show nothing of any one cluster.</summary>
    private static readonly string[] AboutNoCluster =
    [
        "health", "health-checking", "health-hostile", "health-troubled", "help", "unknown", "unknown-meant", "choose-cluster", "link", "link-problem", "person-choose", "person-erased", "specimen", "summary-progress", "summary-failed", "summary-nothing",
        "summary-taken-away", "summary-progress-topic", "confirm-cancelled", "first-steps", "link-linked", "link-moved", "person-taken-away", "practice-dropped", "practice-kept", "unknown-deadline",
        "unknown-keep",
    ];

    public static TheoryData<string> Names => CardGallery.Names;

    [Theory, MemberData(nameof(Names))]
    public void A_card_about_a_cluster_begins_with_its_marking(string name)
    {
        var isMarked = CardGallery.Named(name).Body[0] is TextBlock first
            && Enum.GetValues<Marking>().Any(marking => first.Text == MarkingLine.Words(marking));

        Assert.Equal(!AboutNoCluster.Contains(name), isMarked);
    }

    [Theory]
    [InlineData(Marking.Official, "OFFICIAL")]
    [InlineData(Marking.OfficialSensitive, "OFFICIAL-SENSITIVE")]
    public void A_marking_is_written_as_on_papers(Marking marking, string words) => Assert.Equal(words, MarkingLine.Of(marking).Text);

    [Theory]
    [InlineData(Marking.Official, "PSA ")]
    [InlineData(Marking.OfficialSensitive, "OFFICIAL-SENSITIVE: PSA ")]
    public void A_line_of_news_begins_with_what_is_more_sensitive_than_usual(Marking marking, string beginning)
    {
        var escalation = EscalationSamples.After(EscalationStep.Raise, EscalationStep.Acknowledge) with { Marking = marking };
        var ask = AskSamples.After(AskStep.Reply) with { Marking = marking };

        Assert.StartsWith(beginning, EscalationNews.Of(escalation, escalation.Events[^1]), StringComparison.Ordinal);
        Assert.StartsWith(beginning, AskNews.Of(ask), StringComparison.Ordinal);
    }
}
