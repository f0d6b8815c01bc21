using System.Text.Json.Nodes;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Tests.Peers.Hosts;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;

namespace ClusterBot.Tests.Peers.Activities.Cases;

/// <summary>Every way that we know to be refused, and those that only look like one.</summary>
internal static class TokenCases
{
    public static IEnumerable<PeerCase> All =>
    [
        .. WrongTokens.All.Select(wrong => new PeerCase($"refused: {wrong.Name}", tokens => Request(tokens, wrong))),
        Accepted("the scheme in small letters", url => url, bearer => "bearer" + bearer["Bearer".Length..]),
        Accepted("two spaces behind the scheme", url => url, bearer => "Bearer " + bearer["Bearer".Length..]),
        Accepted("a space behind the token", url => url, bearer => bearer + " "),
        Accepted("a claim without the slash at the end", url => url.TrimEnd('/')),
        Accepted("a claim in capitals", url => url.ToUpperInvariant()),
        Claim("expired within the skew", draft => (draft.NotBefore, draft.ExpiresAt) = (Now.AddHours(-1), Now.AddMinutes(-4))),
        Claim("valid within the skew", draft => draft.NotBefore = Now.AddMinutes(4)),
        Claim("without a beginning", draft => draft.NotBefore = null),
        Claim("an audience that is a list", draft => draft.Audience = new JsonArray(TokenService.AppId)),
        Claim("the audience among others", draft => draft.Audience = new JsonArray("other", TokenService.AppId)),
        new("token: none, and a body that is none", _ => new PeerRequest("hello"u8.ToArray(), null)),
    ];

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static string Url => FakeConnector.DefaultServiceUrl;

    private static PeerRequest Request(TokenService tokens, WrongToken wrong)
    {
        var activity = SampleActivities.Read("message-personal");
        var authorization = wrong.Authorization(tokens, activity.ServiceUrl!);
        wrong.Change?.Invoke(activity);
        return new PeerRequest(ActivityJson.Write(activity), authorization);
    }

    private static PeerCase Accepted(string name, Func<string, string> claim, Func<string, string>? header = null) =>
        new($"token: {name}", tokens =>
        {
            var bearer = tokens.Bearer(claim(Url));
            return new PeerRequest(SampleActivities.Bytes("sample message-personal"), header?.Invoke(bearer) ?? bearer);
        });

    private static PeerCase Claim(string name, Action<TokenDraft> change) =>
        new($"token: {name}", tokens => new PeerRequest(SampleActivities.Bytes("sample message-personal"), tokens.Bearer(Url, change)));
}
