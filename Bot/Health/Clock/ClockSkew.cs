using System.Globalization;
using ClusterBot.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace ClusterBot.Bot.Health.Clock;

/// <summary>
/// Compares the machine's clock with that of the service whose signatures the bot checks: tokens are good for minutes around their
/// time.
/// </summary>
internal sealed class ClockSkew(IHttpClientFactory http, IOptions<BotFrameworkOptions> options, TimeProvider time)
{
    public const string ClientName = "ClockSkew";

    /// <summary>The largest difference that nobody is told about.</summary>
    public static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(1);

    /// <summary>Returns how far the clock is ahead; null when it could not be compared.</summary>
    public async Task<TimeSpan?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = http.CreateClient(ClientName);
            using var answer = await client.GetAsync(
                new Uri(options.Value.ToBotFromChannelOpenIdMetadataUrl), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.Headers.Date is { } told ? time.GetUtcNow() - told : null;
        }
        catch (Exception problem) when (problem is HttpRequestException or UriFormatException
            || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Returns the difference as one reads it.</summary>
    public static string Words(TimeSpan skew) => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(skew.TotalSeconds):N0} seconds");
}
