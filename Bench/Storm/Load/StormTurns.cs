using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using Activity = ClusterBot.BotFramework.Activities.Activity;

namespace ClusterBot.Bench.Storm.Load;

/// <summary>Sends activities as Teams does: to any replica, and the same activity again until it is answered.</summary>
internal sealed class StormTurns(IReadOnlyList<StormReplica> replicas, string serviceUrl, int seed) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http = new(new SocketsHttpHandler()) { Timeout = TimeSpan.FromSeconds(15) };
    private readonly Random _random = new(seed);
    private int _answered;
    private int _repeated;

    public int Answered => _answered;

    /// <summary>The number of times that an activity was sent again.</summary>
    public int Repeated => _repeated;

    /// <summary>The duration of the answered call of every card action.</summary>
    public ConcurrentBag<TimeSpan> CardActions { get; } = [];

    /// <summary>The time until each card action was answered, including all earlier attempts.</summary>
    public ConcurrentBag<TimeSpan> Waits { get; } = [];

    /// <summary>Returns the answer's body, once there is one; null for anything but an invoke.</summary>
    public async Task<JsonElement?> SendAsync(Activity activity)
    {
        activity.ServiceUrl = serviceUrl;
        var body = ActivityJson.Write(activity);
        var startedAt = Stopwatch.GetTimestamp();
        while (true)
        {
            var sentAt = Stopwatch.GetTimestamp();
            var (answered, answer) = await TryAsync(body);
            if (answered)
            {
                Note(activity, Stopwatch.GetElapsedTime(sentAt), Stopwatch.GetElapsedTime(startedAt));
                return answer;
            }

            if (Stopwatch.GetElapsedTime(startedAt) > GivesUpAfter)
            {
                throw new InvalidOperationException("An activity was not answered for two minutes.");
            }

            Interlocked.Increment(ref _repeated);
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<(bool Answered, JsonElement? Answer)> TryAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            var replica = Any();
            using var response = await _http.PostAsync(replica.Messages, content);
            if ((int)response.StatusCode is >= 500 or 429 or 408)
            {
                return (false, null);
            }

            response.EnsureSuccessStatusCode();
            var answer = await response.Content.ReadAsByteArrayAsync();
            replica.NoteTurn();
            return (true, answer.Length == 0 ? null : JsonElement.Parse(answer));
        }
        catch (Exception exception) when (exception is TaskCanceledException or HttpRequestException { StatusCode: null })
        {
            return (false, null);
        }
    }

    private void Note(Activity activity, TimeSpan call, TimeSpan wait)
    {
        Interlocked.Increment(ref _answered);
        if (activity.Type == ActivityTypes.Invoke)
        {
            CardActions.Add(call);
            Waits.Add(wait);
        }
    }

    private StormReplica Any()
    {
        lock (_random)
        {
            return replicas[_random.Next(replicas.Count)];
        }
    }
}
