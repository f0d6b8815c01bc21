namespace ClusterBot.Bot.FileTransfer;

/// <summary>
/// Downloads a file that somebody sent, from where Teams put it. The address is permission enough: no token of the bot's goes
/// there, no redirect is followed, and no more is read than may be.
/// </summary>
internal sealed class FileDownload(IHttpClientFactory clients, UploadHosts hosts, TimeProvider time)
{
    /// <summary>The whole file is there by then, however slowly it comes.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    /// <summary>The file, or why there is none, for the log.</summary>
    public async Task<(byte[]? Content, string? Problem)> GetAsync(string address, int mostBytes, CancellationToken cancellationToken)
    {
        if (hosts.Find(address) is not { } url)
        {
            return (null, "The address is not on an allowed host.");
        }

        using var limit = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var client = clients.CreateClient(FileUpload.ClientName);
            using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode)
            {
                return (null, $"The download was answered {(int)response.StatusCode}.");
            }

            await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
            return await ReadAsync(stream, mostBytes, either.Token) is { } content ? (content, null) : (null, "The file is too large.");
        }
        catch (HttpRequestException exception)
        {
            return (null, $"The download failed ({exception.HttpRequestError}).");
        }
        catch (IOException)
        {
            return (null, "The download broke off.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, "The download took too long.");
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream stream, int mostBytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (content.Length + count > mostBytes)
            {
                return null;
            }

            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }
}
