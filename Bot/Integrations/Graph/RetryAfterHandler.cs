using System.Net;

namespace ClusterBot.Bot.Integrations.Graph;

/// <summary>Waits as Graph tells, but never longer in all than a job can afford; then the refusal stands.</summary>
internal sealed class RetryAfterHandler(TimeProvider time) : DelegatingHandler
{
    private const int MostRetries = 3;
    private static readonly TimeSpan MostWaiting = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Otherwise = TimeSpan.FromSeconds(1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var left = MostWaiting;
        for (var attempt = 0; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var wait = WaitFor(response, attempt);
            if (!IsTransient(response.StatusCode) || attempt == MostRetries || wait > left)
            {
                return response;
            }

            response.Dispose();
            left -= wait;
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private TimeSpan WaitFor(HttpResponseMessage response, int attempt)
    {
        var told = response.Headers.RetryAfter;
        var wait = told?.Delta ?? (told?.Date - time.GetUtcNow()) ?? (Otherwise * (1 << attempt));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout;
}
