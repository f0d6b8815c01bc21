using System.Text;
using System.Text.Json.Nodes;
using ClusterBot.Tests.Peers.Hosts;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;

namespace ClusterBot.Tests.Peers.Activities.Cases;

/// <summary>One request that is sent to both peers.</summary>
/// <param name="Name">What it is, as the name of a test case.</param>
/// <param name="Request">Makes it.</param>
internal sealed record PeerCase(string Name, Func<TokenService, PeerRequest> Request)
{
    /// <summary>The first word of its name, by which cases are tried together.</summary>
    public string Group => Name.Split(' ', ':')[0];

    /// <summary>A sample with a good token, changed.</summary>
    public static PeerCase Changed(string name, Action<JsonObject> change, string sample = "message-personal") =>
        Changed(name, change, SampleActivities.Bytes($"sample {sample}"));

    /// <summary>An activity with a good token, changed.</summary>
    public static PeerCase Changed(string name, Action<JsonObject> change, byte[] activityJson) =>
        new(name, tokens =>
        {
            var activity = JsonNode.Parse(activityJson)!.AsObject();
            change(activity);
            return Good(tokens, Encoding.UTF8.GetBytes(activity.ToJsonString()));
        });

    /// <summary>A sample whose text is changed where JSON objects cannot: fields given twice, numbers as they are written.</summary>
    public static PeerCase Written(string name, Func<string, string> change, string sample = "message-personal") =>
        new(name, tokens => Good(tokens, Encoding.UTF8.GetBytes(change(Text(sample)))));

    /// <summary>A body of any bytes with a good token.</summary>
    public static PeerCase Bytes(string name, Func<byte[]> body, string? contentType = "application/json; charset=utf-8") =>
        new(name, tokens => Good(tokens, body()) with { ContentType = contentType });

    public static string Text(string sample) => Encoding.UTF8.GetString(SampleActivities.Bytes($"sample {sample}"));

    public static PeerRequest Good(TokenService tokens, byte[] body) => new(body, tokens.Bearer(FakeConnector.DefaultServiceUrl));
}
