namespace ClusterBot.Bot.Integrations.Language;

/// <summary>Refuses an answer larger than any summary can be, before it fills the memory.</summary>
internal sealed class ResponseCapHandler : DelegatingHandler
{
    public const int MostBytes = 256 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
