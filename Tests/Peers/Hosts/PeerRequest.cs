namespace ClusterBot.Tests.Peers.Hosts;

/// <summary>A request as the channel, or somebody else, sends it to a bot.</summary>
/// <param name="Body">The bytes of the body.</param>
/// <param name="Authorization">The Authorization header as it stands; null for none.</param>
/// <param name="ContentType">The Content-Type header as it stands; null for none.</param>
internal sealed record PeerRequest(byte[] Body, string? Authorization, string? ContentType = "application/json; charset=utf-8")
{
    public HttpRequestMessage To(Uri endpoint)
    {
        var content = new ByteArrayContent(Body);
        if (ContentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        var message = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = content };
        if (Authorization is not null)
        {
            message.Headers.TryAddWithoutValidation("Authorization", Authorization);
        }

        return message;
    }
}

/// <summary>The outcome of a request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The response's body; empty when there was none.</param>
/// <param name="Sent">What reached the connector meanwhile.</param>
internal sealed record PeerAnswer(int Status, string Body, IReadOnlyList<Recorded> Sent);
