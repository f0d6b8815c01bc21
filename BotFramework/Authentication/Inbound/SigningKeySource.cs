using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClusterBot.BotFramework.Authentication.Inbound;

/// <summary>Fetches the channel's keys: the OpenID metadata first, then the key set that it names.</summary>
internal sealed partial class SigningKeySource(
    IHttpClientFactory clients, IOptions<BotFrameworkOptions> options, ILogger<SigningKeySource> logger)
{
    internal const string ClientName = "BotFramework.SigningKeys";

    /// <summary>The keys by id; null when they cannot be had now.</summary>
    public async Task<IReadOnlyDictionary<string, SigningKey>?> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            var metadata = await GetAsync(client, new Uri(options.Value.ToBotFromChannelOpenIdMetadataUrl), cancellationToken);
            return SigningKey.ReadSet(await GetAsync(client, KeySetUrl(metadata), cancellationToken));
        }
        catch (Exception exception) when (IsExpected(exception) && !cancellationToken.IsCancellationRequested)
        {
            LogFetchFailed(exception.GetType().Name, exception.Message);
            return null;
        }
    }

    private static bool IsExpected(Exception exception) =>
        exception is HttpRequestException or OperationCanceledException or JsonException or ArgumentException or InvalidOperationException;

    private static async Task<byte[]> GetAsync(HttpClient client, Uri url, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(url, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private static Uri KeySetUrl(byte[] metadata)
    {
        using var document = JsonDocument.Parse(metadata);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("jwks_uri", out var value)
            && value.ValueKind == JsonValueKind.String
            && SafeUrl.TryRead(value.GetString(), out var url)
            ? url
            : throw new JsonException("The OpenID metadata names no key set on https.");
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The channel's signing keys cannot be fetched now, so tokens signed with a key that is not "
            + "known yet are refused. {Kind}: {Problem}")]
    private partial void LogFetchFailed(string kind, string problem);
}
