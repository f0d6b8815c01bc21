using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace ClusterBot.Bench.Turns.Load;

/// <summary>
/// So many clients, each with one turn in flight. A turn is done when the 2xx and, for a message, the reply have arrived.
/// Anything else ends the run: a figure for turns that failed says nothing.
/// </summary>
internal sealed class LoadRun : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // Node closes what is idle for five seconds, and a request on its way there would be lost.
    private readonly HttpMessageInvoker _http =
        new(new SocketsHttpHandler { UseCookies = false, UseProxy = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2) });
    private readonly ChannelStub _channel;
    private readonly Uri _url;
    private readonly AuthenticationHeaderValue? _token;

    public LoadRun(ChannelStub channel, int port, string? token)
    {
        this._channel = channel;
        _url = new Uri($"http://127.0.0.1:{port}/api/messages");
        this._token = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Sends turns as long as asked to, and gives how long each took.</summary>
    public async Task<LoadResult> RunAsync(Func<Turn> next, int clients, Func<int, TimeSpan, bool> isEnough)
    {
        var startedAt = Stopwatch.GetTimestamp();
        var done = 0;
        var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (!isEnough(Volatile.Read(ref done), Stopwatch.GetElapsedTime(startedAt)))
            {
                mine.Add(await TakeAsync(next()));
                Interlocked.Increment(ref done);
            }

            return mine;
        })));
        return new LoadResult([.. times.SelectMany(mine => mine).Order()], Stopwatch.GetElapsedTime(startedAt));
    }

    /// <summary>One turn from its first byte to its last. In milliseconds.</summary>
    public async Task<double> TakeAsync(Turn turn)
    {
        var startedAt = Stopwatch.GetTimestamp();
        var reply = turn.Conversation is { } conversation ? _channel.Next(conversation) : Task.CompletedTask;
        using var limit = new CancellationTokenSource(Longest);
        using var request = new HttpRequestMessage(HttpMethod.Post, _url) { Content = new ByteArrayContent(turn.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = _token;
        using var response = await _http.SendAsync(request, limit.Token);
        var body = await response.Content.ReadAsByteArrayAsync(limit.Token);
        if (response.StatusCode != HttpStatusCode.OK
            || (turn.Conversation is null && body.AsSpan().IndexOf("application/vnd.microsoft.card.adaptive"u8) < 0))
        {
            throw new InvalidOperationException(
                $"A turn was answered with {(int)response.StatusCode}: {System.Text.Encoding.UTF8.GetString(body)}");
        }

        await reply.WaitAsync(limit.Token);
        _channel.Forget(turn.Conversation ?? "");
        return Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds;
    }

    public void Dispose() => _http.Dispose();
}
