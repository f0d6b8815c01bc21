using System.Text.Json.Nodes;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Tests.Support.Tokens;

/// <summary>Every way that we know to be refused, as data, so that each door can be tried with all of them.</summary>
public static class WrongTokens
{
    public static IReadOnlyList<WrongToken> All { get; } =
    [
        new("no header", 401, (_, _) => null),
        new("an empty header", 401, (_, _) => ""),
        new("another scheme", 401, (service, url) => "Basic " + service.Issue(url)),
        new("a scheme without a token", 401, (_, _) => "Bearer "),
        new("a token without a scheme", 401, (service, url) => service.Issue(url)),
        new("two headers in one", 401, (service, url) => $"{service.Bearer(url)},{service.Bearer(url)}"),
        new("garbage", 401, (_, _) => "Bearer garbage"),
        new("garbage with dots", 401, (_, _) => "Bearer a.b.c"),
        new("a token of 100,000 characters", 401, (_, _) => "Bearer " + new string('a', 100_000)),
        new("half a token", 401, (service, url) => service.Bearer(url)[..^200]),
        new("five parts, as if encrypted", 401, (service, url) => service.Bearer(url) + ".a.b"),
        Claim("expired", draft => draft.ExpiresAt = draft.NotBefore = Now.AddHours(-1)),
        Claim("expired just beyond the skew", draft => draft.ExpiresAt = Now.AddSeconds(-310), draft => draft.NotBefore = Now.AddHours(-1)),
        Claim("not yet valid", draft => draft.NotBefore = Now.AddMinutes(30)),
        Claim("valid just beyond the skew", draft => draft.NotBefore = Now.AddSeconds(330)),
        Claim("ends before it begins", draft => draft.NotBefore = Now.AddMinutes(2), draft => draft.ExpiresAt = Now.AddMinutes(1)),
        Claim("without an end", draft => draft.ExpiresAt = null),
        Claim("the wrong issuer", draft => draft.Issuer = "https://sts.windows.net/11111111-1111-4111-8111-111111111111/"),
        Claim("an issuer that begins like ours", draft => draft.Issuer = TokenService.Issuer + ".example.com"),
        Claim("no issuer", draft => draft.Issuer = null),
        Claim("the wrong audience", draft => draft.Audience = "33333333-3333-4333-8333-333333333333"),
        Claim("no audience", draft => draft.Audience = null),
        Claim("an empty audience", draft => draft.Audience = ""),
        new("a key of nobody's with a published id", 401, (service, url) =>
            service.Bearer(url, draft => draft.Key = TestKey.Forged(service.Key.Id))),
        Claim("an unknown key id", draft => draft.KeyId = "nobody"),
        Claim("no key id", draft => draft.KeyId = null),
        Claim("alg none", draft => draft.Algorithm = "none"),
        Claim("alg none without a key id", draft => draft.Algorithm = "none", draft => draft.KeyId = null),
        Claim("HS256 with the public key", draft => draft.Algorithm = "HS256"),
        Claim("RS512", draft => draft.Algorithm = "RS512"),
        Claim("PS256", draft => draft.Algorithm = "PS256"),
        new("a payload changed after signing", 401, (service, url) =>
            "Bearer " + TokenDraft.Tampered(service.Issue("https://elsewhere.example.com/"), "serviceurl", url)),
        new("the signature cut off", 401, (service, url) => service.Bearer(url)[..(service.Bearer(url).LastIndexOf('.') + 1)]),
        new("no serviceurl claim", 403, (service, url) => service.Bearer(url, draft => draft.ServiceUrl = null)),
        new("an empty serviceurl claim", 403, (service, url) => service.Bearer(url, draft => draft.ServiceUrl = "")),
        new("a serviceurl claim for another place", 403, (service, _) => service.Bearer("https://smba.trafficmanager.net/amer/")),
        new("a serviceurl claim that begins like it", 403, (service, url) => service.Bearer(url + "/more")),
        new("a serviceurl claim that is a list", 403, (service, url) =>
            service.Bearer(url, draft => draft.ServiceUrl = new JsonArray(url, "b"))),
        new("a key without endorsements", 403, (service, url) => service.Bearer(url, SignedBy(service.Publish("not-endorsed")))),
        new("a key endorsed for another channel", 403, (service, url) =>
            service.Bearer(url, SignedBy(service.Publish("directline", "directline")))),
        Good("an activity of another channel", activity => activity.ChannelId = "slack"),
        Good("an activity of no channel", activity => activity.ChannelId = null),
        Good("an activity without a serviceUrl", activity => activity.ServiceUrl = null),
        Good("another tenant", activity => activity.ChannelData!.Tenant!.Id = "99999999-9999-4999-8999-999999999999"),
        Good("another tenant's conversation", activity =>
            (activity.ChannelData, activity.Conversation!.TenantId) = (null, "99999999-9999-4999-8999-999999999999")),
        Good("no tenant", activity => activity.ChannelData!.Tenant = null, activity => activity.Conversation!.TenantId = null),
        Good("no channel data and no tenant", activity => (activity.ChannelData, activity.Conversation!.TenantId) = (null, null)),
        Elsewhere("a serviceUrl on another host", "https://connector.example.com/"),
        Elsewhere("a serviceUrl on a host that ends like an allowed one", "https://evil-smba.trafficmanager.net/"),
        Elsewhere("a serviceUrl on a host that begins like an allowed one", "https://smba.trafficmanager.net.example.com/"),
        Elsewhere("a serviceUrl with an allowed host as its user", "https://smba.trafficmanager.net@example.com/"),
        Elsewhere("a serviceUrl on plain http", "http://smba.trafficmanager.net/uk/"),
        Elsewhere("a serviceUrl that is a file", "file:///etc/hosts"),
        Elsewhere("a serviceUrl that is no address", "not an address"),
    ];

    /// <summary>The names, one a test case; <see cref="Named"/> gives the rest.</summary>
    public static TheoryData<string> Names => [.. All.Select(wrong => wrong.Name)];

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public static WrongToken Named(string name) => All.Single(wrong => wrong.Name == name);

    private static WrongToken Claim(string name, params Action<TokenDraft>[] changes) =>
        new(name, 401, (service, url) => service.Bearer(url, draft => Array.ForEach(changes, change => change(draft))));

    private static WrongToken Good(string name, params Action<Activity>[] changes) => new(
        name, 403, (service, url) => service.Bearer(url), activity => Array.ForEach(changes, change => change(activity)));

    // Token and activity agree; only the place is not one of ours.
    private static WrongToken Elsewhere(string name, string serviceUrl) =>
        new(name, 403, (service, _) => service.Bearer(serviceUrl), activity => activity.ServiceUrl = serviceUrl);

    private static Action<TokenDraft> SignedBy(TestKey key) => draft => (draft.Key, draft.KeyId) = (key, key.Id);
}
