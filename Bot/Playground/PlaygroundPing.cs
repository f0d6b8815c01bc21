using ClusterBot.BotFramework;

namespace ClusterBot.Bot.Playground;

/// <summary>Asks the client whether it is up.</summary>
internal sealed class PlaygroundPing(int port, TimeProvider time) : IDisposable
{
    // Its thousands of files are read for the first time, from a disk that may be slow or watched by a virus scanner.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http = OutboundClients.ForThisMachine(TimeSpan.FromSeconds(2));
    private readonly Uri _address = new($"http://127.0.0.1:{port}/_debug/ping");

    /// <returns>False when the client ended, or did not answer in time.</returns>
    public async Task<bool> WaitUntilUpAsync(PlaygroundProcess client, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        while (!client.HasExited && time.GetElapsedTime(startedAt) < Deadline)
        {
            if (await AnswersAsync(cancellationToken))
            {
                return true;
            }

            await Task.Delay(Between, time, cancellationToken);
        }

        return false;
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(_address, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception problem)
            when (problem is HttpRequestException || (problem is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
