using System.Net.Http.Headers;

namespace ClusterBot.Bot.FileTransfer;

/// <summary>
/// Uploads a file to the address that Teams gave. The address is permission enough: no token of the bot's goes there, and no
/// redirect is followed.
/// </summary>
internal sealed class FileUpload(IHttpClientFactory clients, UploadHosts hosts)
{
    public const string ClientName = "FileUpload";

    /// <summary>Uploads the file. Returns why it failed, for the log; null when it was uploaded.</summary>
    public async Task<string?> PutAsync(string address, byte[] file, CancellationToken cancellationToken)
    {
        if (hosts.Find(address) is not { } url)
        {
            return "The address is not on an allowed host.";
        }

        try
        {
            using var content = new ByteArrayContent(file);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Length - 1, file.Length);
            using var client = clients.CreateClient(ClientName);
            using var response = await client.PutAsync(url, content, cancellationToken);
            return response.IsSuccessStatusCode ? null : $"The upload was answered {(int)response.StatusCode}.";
        }
        catch (HttpRequestException exception)
        {
            return $"The upload failed ({exception.HttpRequestError}).";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "The upload took too long.";
        }
    }
}
