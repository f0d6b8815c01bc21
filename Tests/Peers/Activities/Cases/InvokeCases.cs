using System.Text.Json.Nodes;

namespace ClusterBot.Tests.Peers.Activities.Cases;

/// <summary>Invokes of every name, and presses of a button that are not quite one.</summary>
internal static class InvokeCases
{
    private static readonly string[] Names =
    [
        "task/fetch", "task/submit", "fileConsent/invoke", "message/submitAction", "composeExtension/query",
        "composeExtension/queryLink", "composeExtension/anonymousQueryLink", "composeExtension/submitAction",
        "composeExtension/fetchTask", "composeExtension/querySettingUrl", "composeExtension/setting", "composeExtension/selectItem",
        "composeExtension/onCardButtonClicked", "config/fetch", "config/submit", "tab/fetch", "tab/submit",
        "actionableMessage/executeAction", "signin/verifyState", "signin/tokenExchange", "application/search", "messageExtension/query",
        "nobody/knows", "adaptivecard/action", "",
    ];

    public static IEnumerable<PeerCase> All =>
    [
        .. Names.Select(name => Invoke($"'{name}'", fields =>
        {
            fields["name"] = name;
            fields["value"] = JsonNode.Parse("""{"data":{"a":1},"context":{"theme":"dark"}}""");
        })),
        Invoke("no name", fields => fields.Remove("name")),
        Invoke("a name that is null", fields => fields["name"] = null),
        Invoke("a file that was accepted", fields =>
        {
            fields["name"] = "fileConsent/invoke";
            fields["value"] = JsonNode.Parse(
                """
                {"type":"fileUpload","action":"accept","context":{"id":1},
                 "uploadInfo":{"uploadUrl":"https://files.example.gov.uk/u?x=1","uniqueId":"1","fileType":"zip"}}
                """);
        }),
        Value("no value", null),
        Value("a value that is a text", "\"a\""),
        Value("a value that is a list", "[1]"),
        Value("no action", "{}"),
        Value("an action that is null", """{"action":null}"""),
        Value("an action that is a text", """{"action":"a"}"""),
        Value("no verb", """{"action":{"type":"Action.Execute"}}"""),
        Value("an empty verb", """{"action":{"type":"Action.Execute","verb":""}}"""),
        Value("no type", """{"action":{"verb":"a"}}"""),
        Value("another type", """{"action":{"type":"Action.Submit","verb":"a"}}"""),
        Value("a type in another case", """{"action":{"type":"action.execute","verb":"a"}}"""),
        Value("no data", """{"action":{"type":"Action.Execute","verb":"a"}}"""),
        Value("data that is null", """{"action":{"type":"Action.Execute","verb":"a","data":null}}"""),
        Value("data that is a list", """{"action":{"type":"Action.Execute","verb":"a","data":[1]}}"""),
        Value("data that is a text", """{"action":{"type":"Action.Execute","verb":"a","data":"b"}}"""),
        Value("a refresh", """{"action":{"type":"Action.Execute","verb":"a","data":{}},"trigger":"automatic"}"""),
        Value("a trigger that is a number", """{"action":{"type":"Action.Execute","verb":"a","data":{"b":2}},"trigger":7}"""),
        Value("a verb that is a number", """{"action":{"type":"Action.Execute","verb":7}}"""),
        Value("a date in the data", """{"action":{"type":"Action.Execute","verb":"a","data":{"on":"2026-11-30T09:00:00+09:00"}}}"""),
        Value("a large number in the data", """{"action":{"type":"Action.Execute","verb":"a","data":{"n":12345678901234567890123}}}"""),
        Value("a fraction in the data", """{"action":{"type":"Action.Execute","verb":"a","data":{"n":0.30}}}"""),
    ];

    private static PeerCase Invoke(string name, Action<JsonObject> change) =>
        PeerCase.Changed($"invoke: {name}", change, "invoke-adaptiveCard_action-personal");

    private static PeerCase Value(string name, string? value) => Invoke($"a press with {name}", fields =>
    {
        fields.Remove("value");
        if (value is not null)
        {
            fields["value"] = JsonNode.Parse(value);
        }
    });
}
