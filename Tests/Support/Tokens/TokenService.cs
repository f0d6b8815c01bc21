using System.Text.Json.Nodes;
using ClusterBot.Tests.Support.Connector;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Tests.Support.Tokens;

/// <summary>
/// The Bot Framework's token service, on loopback: OpenID metadata, keys with endorsements, and the endpoint where the bot gets its
/// own token. It can be switched off, change its keys, and issue any token, right or wrong.
/// </summary>
public sealed class TokenService : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "22222222-2222-4222-8222-222222222222";
    public const string AppPassword = "not-a-real-secret-0123456789";
    public const string TenantId = "11111111-1111-4111-8111-111111111111";

    private readonly TimeProvider _time;
    private readonly List<TestKey> _published = [];
    private readonly List<TestKey> _retired = [];
    private readonly Lock _gate = new();
    private Loopback? _server;
    private int _metadataCalls;
    private int _keyCalls;
    private int _tokenCalls;

    private TokenService(TimeProvider time) => this._time = time;

    public bool MetadataIsDown { get; set; }

    public bool KeysAreDown { get; set; }

    public bool TokenEndpointIsDown { get; set; }

    /// <summary>The status and body with which the token endpoint answers; null for a token.</summary>
    public (int Status, string Body)? TokenAnswer { get; set; }

    /// <summary>The address that the metadata names as the place of the keys; null for the real one.</summary>
    public string? KeySetUrl { get; set; }

    /// <summary>The lifetime of the bot's own tokens.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    public int MetadataCalls => _metadataCalls;

    public int KeyCalls => _keyCalls;

    public int TokenCalls => _tokenCalls;

    /// <summary>The form that the bot sent last to get its own token.</summary>
    public IReadOnlyDictionary<string, string>? LastTokenForm { get; private set; }

    /// <summary>The bot's own token that was given last.</summary>
    public string? LastGivenToken { get; private set; }

    /// <summary>The key that signs now.</summary>
    public TestKey Key
    {
        get
        {
            lock (_gate)
            {
                return _published[0];
            }
        }
    }

    public string Url => _server!.Url;

    public string MetadataUrl => $"{Url}/v1/.well-known/openidconfiguration";

    /// <summary>
    /// The settings that make a bot trust this service, and the hosts to which it may send: loopback, and the real channel.
    /// </summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = AppPassword,
        ["MicrosoftAppTenantId"] = TenantId,
        ["ToChannelFromBotLoginUrl"] = $"{Url}/{TenantId}",
        ["ToBotFromChannelOpenIdMetadataUrl"] = MetadataUrl,
        ["AllowedServiceHosts"] = "127.0.0.1,localhost,smba.trafficmanager.net",
    };

    public static async Task<TokenService> StartAsync(TimeProvider? time = null)
    {
        var service = new TokenService(time ?? TimeProvider.System);
        service._published.Add(TestKey.Named("key-1", "msteams", "webchat"));
        service._server = await Loopback.StartAsync(service.AnswerAsync);
        return service;
    }

    /// <summary>A good token for this service URL, for an Authorization header; the change can spoil it.</summary>
    public string Bearer(string serviceUrl, Action<TokenDraft>? change = null) => $"Bearer {Issue(serviceUrl, change)}";

    /// <summary>A good token for this service URL; the change can spoil it.</summary>
    public string Issue(string serviceUrl, Action<TokenDraft>? change = null)
    {
        var draft = new TokenDraft(Key, _time.GetUtcNow()) { ServiceUrl = serviceUrl };
        change?.Invoke(draft);
        return draft.Sign();
    }

    /// <summary>Publishes another key beside those there are.</summary>
    public TestKey Publish(string keyId, params string[] endorsements)
    {
        lock (_gate)
        {
            if (_published.Concat(_retired).FirstOrDefault(key => key.Id == keyId) is { } known)
            {
                return known;
            }

            var key = TestKey.Named(keyId, endorsements);
            _published.Add(key);
            return key;
        }
    }

    /// <summary>Takes all keys away and signs with a new one from now on.</summary>
    public void RotateKeys()
    {
        lock (_gate)
        {
            _retired.AddRange(_published);
            _published.Clear();
            _published.Add(TestKey.Named($"key-{_retired.Count + 1}", "msteams"));
        }
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private Task AnswerAsync(HttpContext http) => http.Request.Path.Value switch
    {
        "/v1/.well-known/openidconfiguration" => MetadataAsync(http),
        "/v1/.well-known/keys" => KeysAsync(http),
        $"/{TenantId}/oauth2/v2.0/token" => TokenAsync(http),
        _ => Status(http, 404),
    };

    private Task MetadataAsync(HttpContext http)
    {
        Interlocked.Increment(ref _metadataCalls);
        return MetadataIsDown ? Status(http, 503) : JsonAsync(http, new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = KeySetUrl ?? $"{Url}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        });
    }

    private Task KeysAsync(HttpContext http)
    {
        Interlocked.Increment(ref _keyCalls);
        lock (_gate)
        {
            var keys = new JsonArray([.. _published.Select(key => key.Jwk())]);
            return KeysAreDown ? Status(http, 503) : JsonAsync(http, new JsonObject { ["keys"] = keys });
        }
    }

    private async Task TokenAsync(HttpContext http)
    {
        var call = Interlocked.Increment(ref _tokenCalls);
        var form = await http.Request.ReadFormAsync();
        LastTokenForm = form.ToDictionary(field => field.Key, field => field.Value.ToString());
        if (TokenAnswer is { } scripted)
        {
            http.Response.StatusCode = scripted.Status;
            await http.Response.WriteAsync(scripted.Body);
        }
        else if (TokenEndpointIsDown)
        {
            await Status(http, 503);
        }
        else if (LastTokenForm.GetValueOrDefault("client_secret") != AppPassword)
        {
            http.Response.StatusCode = 401;
            await JsonAsync(http, new JsonObject { ["error"] = "invalid_client", ["error_description"] = "The secret is wrong." });
        }
        else
        {
            LastGivenToken = $"bot-token-{call}";
            await JsonAsync(http, new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = (int)TokenLifetime.TotalSeconds,
                ["access_token"] = LastGivenToken,
            });
        }
    }

    private static Task Status(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task JsonAsync(HttpContext http, JsonObject body)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
