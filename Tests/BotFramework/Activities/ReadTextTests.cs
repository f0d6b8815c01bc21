using System.Text.Json;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.BotFramework.Activities;

public class ReadTextTests
{
    [Theory]
    [InlineData("<at>ClusterBot</at> show PSA 16", "show PSA 16")]
    [InlineData("<at>ClusterBot</at>&nbsp;<at>Jo Smith</at> said so", "Jo Smith said so")]
    [InlineData("Ask <at id=\"1\">Devon O&#39;Neill</at> about R&amp;D", "Ask Devon O'Neill about R&D")]
    [InlineData("5 &lt; 7 and &lt;at&gt;x&lt;/at&gt; as typed", "5 < 7 and <at>x</at> as typed")]
    [InlineData("&amp;lt;b&amp;gt; is decoded once", "&lt;b&gt; is decoded once")]
    [InlineData("before<quoted messageId=\"17\"/> after", "before  after")]
    [InlineData("<quoted messageId=\"17\"><b>show</b> PSA 9</quoted>after <quoted messageId=\"18\">all", "after  all")]
    [InlineData("<blockquote>one<blockquote>two</blockquote>three</blockquote>mine", "mine")]
    [InlineData("mine <blockquote>never closed", "mine")]
    [InlineData(
        "see <attachment id=\"1\"></attachment>this <emoji id=\"like\" alt=\"👍\" title=\"Like\"></emoji><img src=\"x\" alt=\"a chart\">",
        "see this 👍a chart")]
    [InlineData("<p>one</p><p>two<br/>three</p>", "one\n\ntwo\nthree")]
    [InlineData("**bold** <b>stays</b> as typed", "**bold** <b>stays</b> as typed")]
    [InlineData("<at>unclosed", "<at>unclosed")]
    public void A_text_is_read_as_people_read_it(string text, string expected)
    {
        var activity = SampleActivities.Read("message-channel-mention", activity => activity.Text = text);
        activity.Entities!.Add(new Entity
        {
            Type = "mention",
            Properties = new Dictionary<string, JsonElement>
            {
                ["mentioned"] = JsonElement.Parse("""{"id":"29:jo","name":"Jo Smith"}"""),
                ["text"] = JsonElement.Parse("\"<at>Jo Smith</at>\""),
            },
        });

        Assert.Equal(expected, activity.ReadText());
    }

    [Fact]
    public void Without_entities_the_bots_own_mention_goes_by_its_name_and_addresses_nobody()
    {
        var activity = SampleActivities.Read(
            "message-channel-mention", activity => (activity.Text, activity.Entities) = ("<at>ClusterBot</at> status", null));

        Assert.Equal("status", activity.ReadText());
        Assert.False(activity.MentionsRecipient());
    }

    [Fact]
    public void Of_rich_text_the_mark_up_goes_and_what_was_typed_as_mark_up_stays()
    {
        var activity = SampleActivities.Read(
            "message-channel-mention",
            activity => (activity.Text, activity.TextFormat) =
                ("<p><at>ClusterBot</at>&nbsp;<strong>status</strong> of &lt;b&gt; &amp; 5 &lt; 7</p>", "xml"));

        Assert.Equal("status of <b> & 5 < 7", activity.ReadText());
    }
}
