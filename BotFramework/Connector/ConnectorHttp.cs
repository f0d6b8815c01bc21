using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ClusterBot.BotFramework.Authentication.Inbound;
using ClusterBot.BotFramework.Authentication.Outbound;

namespace ClusterBot.BotFramework.Connector;

/// <summary>One HTTP call of the connector: refuses foreign hosts, adds the token, and sorts the outcomes.</summary>
public sealed class ConnectorHttp(IHttpClientFactory clients, IBotTokenSource tokens, ServiceHosts hosts, TimeProvider time)
{
    internal const string ClientName = "BotFramework.Connector";
    internal const int LongestBody = 1024 * 1024;
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(15);

    internal async Task<ConnectorResponse> SendAsync(
        HttpMethod method, Uri serviceUrl, string? path, byte[]? body, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return Refused(ErrorCodes.UnusableId);
        }

        if (!hosts.Allow(serviceUrl))
        {
            return Refused(ErrorCodes.ServiceUrlNotAllowed);
        }

        var token = await tokens.GetTokenAsync(cancellationToken);
        if (token.Error is { } error)
        {
            return ConnectorResponse.Failed(new ConnectorResult.Unavailable(null, error));
        }

        using var request = Request(method, new Uri($"{serviceUrl.AbsoluteUri.TrimEnd('/')}/{path}"), body, token.Value);
        return await SendAsync(request, token, cancellationToken);
    }

    private async Task<ConnectorResponse> SendAsync(HttpRequestMessage request, BotToken token, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                tokens.Forget(token);
            }

            var body = await BodyAsync(response, cancellationToken);
            return new ConnectorResponse((int)response.StatusCode, body, FailureOf(response, body));
        }
        catch (HttpRequestException exception)
        {
            return Unavailable($"The connector could not be reached ({exception.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unavailable("The connector did not answer in time.");
        }
    }

    // A send that was accepted stays accepted when the answer breaks off; sending it again would double it.
    private async Task<byte[]?> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var tooLong = new CancellationTokenSource(LongestRead, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, cancellationToken);
        try
        {
            return await CappedBody.ReadAsync(response.Content, LongestBody, either.Token);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private ConnectorResult? FailureOf(HttpResponseMessage response, byte[]? body)
    {
        var status = (int)response.StatusCode;
        return status switch
        {
            // Whatever else a success says: sent again, it would be there twice.
            >= 200 and < 300 => null,
            429 => new ConnectorResult.Throttled(RetryAfter.Of(response.Headers, time)),
            not (400 or 403 or 404 or 405 or 409 or 410 or 413 or 415 or 422) =>
                // A redirect, or a status that nobody documents, is somebody's on the way: what is true now need not be true later.
                new ConnectorResult.Unavailable(status, $"The connector answered {status}."),
            _ when CodeOf(body) is { } code =>
                new ConnectorResult.Refused(status, code) { IsExplained = ErrorCodes.Explains(status, code) },
            _ => new ConnectorResult.Refused(status, ErrorCodes.ForStatus(status)) { IsExplained = false },
        };
    }

    private static string? CodeOf(byte[]? body)
    {
        var answer = ConnectorJson.Read<ErrorAnswer>(body);
        var said = answer?.Error?.Code ?? answer?.SubCode
            ?? ConnectorJson.Read<ErrorAnswer>(Encoding.UTF8.GetBytes(answer?.Message ?? ""))?.SubCode;
        // "Bad Argument" in the documentation, BadArgument on the wire.
        var code = said?.Replace(" ", "", StringComparison.Ordinal);
        return code is { Length: > 0 and <= 100 } && code.All(char.IsAsciiLetterOrDigit) ? code : null;
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri url, byte[]? body, string? token)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return request;
    }

    private static ConnectorResponse Refused(string code) => ConnectorResponse.Failed(new ConnectorResult.Refused(0, code));

    private static ConnectorResponse Unavailable(string reason) =>
        ConnectorResponse.Failed(new ConnectorResult.Unavailable(null, reason));
}
