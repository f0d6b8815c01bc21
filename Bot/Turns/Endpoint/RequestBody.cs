namespace ClusterBot.Bot.Turns.Endpoint;

internal static class RequestBody
{
    /// <summary>The whole body, or none when it is larger than allowed.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int largest)
    {
        if (request.ContentLength > largest)
        {
            return null;
        }

        // What the sender says is only where to begin: a body without a length grows as it comes.
        var body = new byte[(request.ContentLength ?? 4 * 1024) + 1];
        var length = 0;
        int count;
        while ((count = await request.Body.ReadAsync(body.AsMemory(length), request.HttpContext.RequestAborted)) > 0)
        {
            length += count;
            if (length > largest)
            {
                return null;
            }

            if (length == body.Length)
            {
                Array.Resize(ref body, body.Length * 2);
            }
        }

        return body.AsMemory(0, length);
    }
}
