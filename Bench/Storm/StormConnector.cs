using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Bench.Storm.Audit;
using ClusterBot.Bench.Storm.Load;
using ClusterBot.Tests.Support.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ClusterBot.Bench.Storm;

/// <summary>Teams' side: counts every request against the published limits, misbehaves as drawn, and remembers what it accepted.</summary>
internal sealed class StormConnector : IAsyncDisposable
{
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(20);

    private readonly Lock _arriving = new();
    private readonly long _startedAt = Stopwatch.GetTimestamp();
    private readonly ConcurrentQueue<Arrival> _accepted = new();
    private readonly ConcurrentDictionary<Misbehaviour, int> _played = new();
    private readonly MisbehaviourDraw _draw;
    private readonly StormRefusals _refusals;
    private Loopback? _server;
    private int _lastId;
    private int _requests;

    private StormConnector(MisbehaviourDraw draw, StormRefusals refusals) => (_draw, _refusals) = (draw, refusals);

    /// <summary>Raised for every message that is accepted, on the request's own thread.</summary>
    public event Action<Arrival, JsonElement>? Accepted;

    public string ServiceUrl => _server!.Url;

    public TeamsLimits Limits { get; } = new();

    public MisbehaviourDraw Misbehaviours => _draw;

    public IReadOnlyCollection<Arrival> Arrivals => _accepted;

    public IReadOnlyDictionary<Misbehaviour, int> Played => _played;

    public int Requests => _requests;

    public TimeSpan Now => Stopwatch.GetElapsedTime(_startedAt);

    public static async Task<StormConnector> StartAsync(int seed, StormRefusals refusals)
    {
        var connector = new StormConnector(new MisbehaviourDraw(seed), refusals);
        connector._server = await Loopback.StartAsync(connector.TakeAsync);
        return connector;
    }

    /// <summary>The time that an answer takes.</summary>
    public Func<StormRequest, TimeSpan> Latency { get; set; } = _ => TimeSpan.FromMilliseconds(5);

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        Interlocked.Increment(ref _requests);
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        // Through a proxy, the whole address is asked for.
        var path = Uri.TryCreate(target, UriKind.Absolute, out var whole) && whole.Scheme == Uri.UriSchemeHttp ? whole.PathAndQuery
            : target;
        var request = StormRequest.Read(http.Request.Method, path, body.RootElement);
        var (allowed, at) = Count(request);
        if (!allowed)
        {
            await RefuseAsync(http, 429, "TooManyRequests", retryAfterSeconds: 1);
        }
        else if (_refusals.CodeFor(request.Root) is { } code)
        {
            await RefuseAsync(http, 403, code);
        }
        else
        {
            await PlayAsync(http, request, at, _draw.Next());
        }
    }

    private (bool Allowed, TimeSpan At) Count(StormRequest request)
    {
        lock (_arriving)
        {
            var at = Now;
            var tenant = StormNames.Tenant(StormNames.TenantOf(request.Root));
            return (Limits.Allow(tenant, request.OpensChat ? null : request.Root, at), at);
        }
    }

    private async Task PlayAsync(HttpContext http, StormRequest request, TimeSpan at, Misbehaviour misbehaviour)
    {
        _played.AddOrUpdate(misbehaviour, 1, (_, count) => count + 1);
        switch (misbehaviour)
        {
            case Misbehaviour.Throttles:
                await RefuseAsync(http, 429, "TooManyRequests", retryAfterSeconds: 2);
                break;
            case Misbehaviour.ThrottlesSilently:
                await RefuseAsync(http, 429, "TooManyRequests");
                break;
            case Misbehaviour.Answers412:
                await RefuseAsync(http, 412, "PreconditionFailed");
                break;
            case Misbehaviour.Answers502:
                await RefuseAsync(http, 502, "BadGateway");
                break;
            case Misbehaviour.Answers504:
                await RefuseAsync(http, 504, "GatewayTimeout");
                break;
            case Misbehaviour.ResetsBefore:
                http.Abort();
                break;
            default:
                await AcceptAsync(http, request, at, misbehaviour);
                break;
        }
    }

    private async Task AcceptAsync(HttpContext http, StormRequest request, TimeSpan at, Misbehaviour misbehaviour)
    {
        var id = NextId();
        var conversation = request.ConversationFor(id);
        var arrival = request.Arrives(conversation, id, at, misbehaviour);
        if (arrival is not null)
        {
            _accepted.Enqueue(arrival);
            Accepted?.Invoke(arrival, request.Activity!.Value);
        }

        var answer = request.IsNewConversation
            ? new JsonObject { ["id"] = conversation, ["activityId"] = arrival?.ActivityId, ["serviceUrl"] = ServiceUrl }
            : new JsonObject { ["id"] = arrival!.ActivityId };
        await AnswerAsync(http, answer.ToJsonString(), misbehaviour, Latency(request));
        arrival?.WasAnswered = misbehaviour is Misbehaviour.None or Misbehaviour.Stalls && !http.RequestAborted.IsCancellationRequested;
    }

    private static async Task AnswerAsync(HttpContext http, string answer, Misbehaviour misbehaviour, TimeSpan latency)
    {
        http.Response.StatusCode = 201;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = answer.Length;
        switch (misbehaviour)
        {
            case Misbehaviour.ResetsAfter:
                http.Abort();
                break;
            case Misbehaviour.HalfWrites:
                await http.Response.WriteAsync(answer[..(answer.Length / 2)]);
                await http.Response.Body.FlushAsync();
                http.Abort();
                break;
            default:
                await Task.Delay(misbehaviour == Misbehaviour.Stalls ? Stall : latency, TimeProvider.System);
                await http.Response.WriteAsync(answer);
                break;
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, string code, int? retryAfterSeconds = null)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.Headers.RetryAfter = retryAfterSeconds?.ToString(CultureInfo.InvariantCulture);
        return http.Response.WriteAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = code } }.ToJsonString());
    }

    private string NextId() => (1_700_000_000_000 + Interlocked.Increment(ref _lastId)).ToString(CultureInfo.InvariantCulture);
}
