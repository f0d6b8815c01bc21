using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Lifetime;

/// <summary>People who ask a bot for help, each once and in a chat of their own, till they are told to stop.</summary>
internal sealed class Talkers(int port, string serviceUrl) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler());
    private readonly ConcurrentQueue<Activity> _taken = new();
    private volatile bool _stopped;
    private int _people;
    private int _notTaken;

    /// <summary>The activities that the bot answered with 200: they must never be lost.</summary>
    public IReadOnlyCollection<Activity> Taken => _taken;

    /// <summary>The number of those refused, with 503 or because nobody listened.</summary>
    public int NotTaken => _notTaken;

    public Task TalkAsync(int atOnce) => Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(TalkAsync)));

    public void Stop() => _stopped = true;

    public void Dispose() => _http.Dispose();

    private async Task TalkAsync()
    {
        while (!_stopped)
        {
            var number = Interlocked.Increment(ref _people);
            var guest = new DemoPeople($"29:guest-{number}", "Guest", Guid.NewGuid().ToString());
            var asks = Teams.Says(guest, "help", Teams.ChatOf(guest));
            (asks.Id, asks.ServiceUrl) = ($"{number}", serviceUrl);
            if (await AskAsync(asks))
            {
                _taken.Enqueue(asks);
            }
            else
            {
                Interlocked.Increment(ref _notTaken);
            }
        }
    }

    private async Task<bool> AskAsync(Activity activity)
    {
        using var content = new ByteArrayContent(ActivityJson.Write(activity));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var response = await _http.PostAsync(new Uri($"http://127.0.0.1:{port}/api/messages"), content);
            Assert.True(
                response.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"It answered {response.StatusCode}.");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Nobody listens any more.
            return false;
        }
    }
}
