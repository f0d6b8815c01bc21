using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Register;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Cards.Gallery;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Security;

/// <summary>Each card about a cluster begins with how sensitive it is.</summary>
public sealed class MarkingTests
{
    private const string OursAlone = "All words on it are ours; nothing of the cluster stands on it any more.";

    /// <summary>Cards that show nothing of a cluster, neither its titles nor people's words nor figures, and why each does not.</summary>
    private static readonly Dictionary<string, string> AboutNoCluster = new()
    {
        ["health-no-register"] = "While no register is loaded there is no cluster; once there is one, the card is marked.",
        ["help"] = "It lists commands, and says the reader's part and how much waits, without a title or a word of anybody.",
        ["help-shared"] = "It lists commands.",
        ["help-stranger"] = "It lists commands.",
        ["specimen"] = "It is posted nowhere: the gallery alone draws it.",
        ["first-steps"] = "While no register is loaded there is no cluster; once there is one, the card is marked.",
        ["unknown"] = "It was typed by somebody who has a part in no cluster; to others it is marked as the cluster's.",
        ["confirm-cancelled"] = OursAlone,
        ["practice-kept"] = "It says that words are kept, and shows none of them.",
        ["practice-dropped"] = OursAlone,
        ["person-choose"] = "It lists people of the register by name and e-mail address.",
        ["person-erased"] = "It says how many rows were erased, under a reference.",
        ["person-taken-away"] = OursAlone,
        ["record-taken-back"] = OursAlone,
        ["summary-cancelled"] = OursAlone,
        ["summary-draft-ended"] = OursAlone,
        ["summary-expired"] = OursAlone,
        ["summary-failed"] = OursAlone,
        ["summary-rejected"] = OursAlone,
        ["summary-taken-away"] = OursAlone,
    };

    public static TheoryData<string> Names => CardGallery.Names;

    [Fact]
    public void A_reason_is_for_a_card_that_there_is() =>
        Assert.Empty(AboutNoCluster.Keys.Except(CardGallery.All.Select(entry => entry.Name)));

    [Theory, MemberData(nameof(Names))]
    public void A_card_about_a_cluster_begins_with_its_marking(string name)
    {
        var isMarked = CardGallery.Named(name).Body[0] is TextBlock first
            && Enum.GetValues<ProtectiveMarking>().Any(protectiveMarking => first.Text == ProtectiveMarkingLine.Words(protectiveMarking));

        Assert.Equal(!AboutNoCluster.ContainsKey(name), isMarked);
    }

    [Theory]
    [InlineData(ProtectiveMarking.Official, "OFFICIAL")]
    [InlineData(ProtectiveMarking.OfficialSensitive, "OFFICIAL-SENSITIVE")]
    public void A_marking_is_written_as_on_papers(ProtectiveMarking protectiveMarking, string words) =>
        Assert.Equal(words, ProtectiveMarkingLine.Of(protectiveMarking).Text);

    [Theory]
    [InlineData(ProtectiveMarking.Official, "PSA ")]
    [InlineData(ProtectiveMarking.OfficialSensitive, "OFFICIAL-SENSITIVE: PSA ")]
    public void A_line_of_news_begins_with_what_is_more_sensitive_than_usual(ProtectiveMarking protectiveMarking, string beginning)
    {
        var escalation = EscalationSamples.After(RequestStep.Raise, RequestStep.Acknowledge) with { Marking = protectiveMarking };
        var ask = AskSamples.After(RequestStep.Reply) with { Marking = protectiveMarking };

        Assert.StartsWith(beginning, RequestNotificationText.Of(escalation), StringComparison.Ordinal);
        Assert.StartsWith(beginning, RequestNotificationText.Of(ask), StringComparison.Ordinal);
    }
}
