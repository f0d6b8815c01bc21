using System.Text;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Newtonsoft.Json;
using OwnActivity = ClusterBot.BotFramework.Activities.Activity;
using SdkActivity = Microsoft.Bot.Schema.Activity;

namespace ClusterBot.Tests.Peers.Outgoing;

/// <summary>Every call that our client can make, with ordinary and odd ids, activities and addresses.</summary>
internal static class OutgoingCases
{
    public const string ServiceUrl = FakeConnector.DefaultServiceUrl;

    private const string Thread = "19:fairness-general@thread.tacv2;messageid=1795431416466";

    private static readonly string[] Ids =
    [
        Thread, "a:1-avery_howard", "a b", "a+b", "a/b?c=d#e", "a%2Fb", "%2e%2e", "../../../admin", "~!*'()", "a\\b|c", "[a]{b}", "a&b,c$d",
        "a\"b<c>", "a..", "Zo\u00eb", "\u65e5\u672c", "\ud83d\ude00", "a:" + new string('x', 300),
    ];

    private static readonly string[] Addresses =
    [
        "https://smba.trafficmanager.net", "https://smba.trafficmanager.net/", "https://smba.trafficmanager.net/emea",
        "https://smba.trafficmanager.net/a/b/", "https://SMBA.trafficmanager.net/UK/", "https://smba.trafficmanager.net:8443/uk/",
        "https://smba.trafficmanager.net/a%20b/",
    ];

    public static IReadOnlyList<OutgoingCase> All { get; } =
    [
        .. Ids.SelectMany(id => Calls(id, id)),
        .. SampleActivities.Names.Select(name => Send(name, SampleActivities.Bytes(name))),
        .. OutgoingActivities.All.Select(each => Send($"activity {each.Name}", Encoding.UTF8.GetBytes(each.Json))),
        .. Addresses.Select(url => Send($"address {url}", """{"type":"message","text":"a"}"""u8.ToArray(), url)),
        .. ConversationCases.All,
        new(
            "as the outbox writes it",
            sdk => sdk.Conversations.SendToConversationAsync(Thread, Sdk(
                """{"type":"message","text":"a","from":{"id":"28:clusterbot"},"conversation":{"id":"a:1"},"id":"7"}"""u8.ToArray())),
            own => own.SendToConversationAsync(
                new Uri(ServiceUrl), Thread, ActivityJson.Address("""{"type":"message","text":"a"}""", "28:clusterbot", "a:1", "7"))),
    ];

    public static SdkActivity Sdk(byte[] json) => JsonConvert.DeserializeObject<SdkActivity>(
        Encoding.UTF8.GetString(json), new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

    public static OwnActivity Own(byte[] json) => ActivityJson.Read(json);

    private static OutgoingCase Send(string name, byte[] json, string serviceUrl = ServiceUrl) => new(
        name,
        sdk => sdk.Conversations.SendToConversationAsync(Thread, Sdk(json)),
        own => own.SendToConversationAsync(new Uri(serviceUrl), Thread, Own(json)))
    {
        ServiceUrl = serviceUrl,
    };

    private static IEnumerable<OutgoingCase> Calls(string name, string id)
    {
        var json = """{"type":"message","text":"a"}"""u8.ToArray();
        var url = new Uri(ServiceUrl);
        yield return new($"send {name}", sdk => sdk.Conversations.SendToConversationAsync(id, Sdk(json)),
            own => own.SendToConversationAsync(url, id, Own(json)));
        yield return new($"reply {name}", sdk => sdk.Conversations.ReplyToActivityAsync(id, id, Sdk(json)),
            own => own.ReplyToActivityAsync(url, id, id, Own(json)));
        yield return new($"update {name}", sdk => sdk.Conversations.UpdateActivityAsync(id, id, Sdk(json)),
            own => own.UpdateActivityAsync(url, id, id, Own(json)));
        yield return new($"delete {name}", sdk => sdk.Conversations.DeleteActivityAsync(id, id),
            own => own.DeleteActivityAsync(url, id, id));
        yield return new($"channels {name}", sdk => new TeamsConnectorClient(sdk.BaseUri, sdk.Credentials, sdk.HttpClient, false)
            .Teams.FetchChannelListAsync(id), own => own.GetTeamChannelsAsync(url, id));
        yield return new($"members {name}", sdk => sdk.Conversations.GetConversationPagedMembersAsync(id, 200),
            own => own.GetPagedMembersAsync(url, id));
        yield return new($"more members {name}", sdk => sdk.Conversations.GetConversationPagedMembersAsync(id, 50, id),
            own => own.GetPagedMembersAsync(url, id, 50, id));
    }
}
