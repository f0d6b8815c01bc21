using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace ClusterBot.BotFramework.Authentication.Outbound;

/// <summary>
/// Gets the bot's token for its client secret. See
/// <see href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow">the client credentials flow</see>.
/// </summary>
internal sealed class ClientCredentials(IHttpClientFactory clients, IOptions<BotFrameworkOptions> options, TimeProvider time) : ITokenFetch
{
    internal const string ClientName = "BotFramework.Token";

    public async Task<FetchedToken> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var form = Form();
            using var response = await client.PostAsync(TokenUrl(), form, cancellationToken);
            return Read((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (HttpRequestException exception)
        {
            return FetchedToken.Failed($"The token service could not be reached ({exception.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return FetchedToken.Failed("The token service did not answer in time.");
        }
    }

    private FormUrlEncodedContent Form() => new(new Dictionary<string, string>
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = options.Value.MicrosoftAppId ?? "",
        ["client_secret"] = options.Value.MicrosoftAppPassword ?? "",
        ["scope"] = options.Value.ToChannelFromBotOAuthScope,
    });

    private Uri TokenUrl()
    {
        var authority = options.Value.ToChannelFromBotLoginUrl is { Length: > 0 } url
            ? url.TrimEnd('/')
            : $"https://login.microsoftonline.com/{options.Value.MicrosoftAppTenantId}";
        return new Uri(authority.EndsWith("/token", StringComparison.Ordinal) ? authority : $"{authority}/oauth2/v2.0/token");
    }

    private FetchedToken Read(int status, byte[] body)
    {
        var answer = Parse(body);
        if (status == 200 && answer is { Token.Length: > 0, ExpiresIn: > 0 and <= 604_800 })
        {
            return new FetchedToken(BotToken.Of(answer.Token), time.GetUtcNow() + TimeSpan.FromSeconds(answer.ExpiresIn));
        }

        // The error's name, such as invalid_client, says what to mend; its description may say too much.
        var code = answer?.ErrorCodes?.Select(WordsFor).FirstOrDefault(words => words is not null);
        var name = answer?.Error is { Length: <= 60 } error && error.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $", {error}" : "";
        return FetchedToken.Failed($"The token service gave no token ({status}{name}{code}).");
    }

    // https://learn.microsoft.com/entra/identity-platform/reference-error-codes
    private static string? WordsFor(int code) => code switch
    {
        7000222 => ", AADSTS7000222: the client secret has expired",
        7000215 => ", AADSTS7000215: the client secret is wrong",
        700016 => ", AADSTS700016: the app id is not known in the tenant",
        90002 => ", AADSTS90002: the tenant is not known",
        _ => null,
    };

    private static TokenAnswer? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, TokenJsonContext.Default.TokenAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("error")] string? Error,
    [property: JsonPropertyName("error_codes")] IReadOnlyList<int>? ErrorCodes);

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class TokenJsonContext : JsonSerializerContext;
