using System.Net.Http.Headers;

namespace ClusterBot.BotFramework.Connector;

/// <summary>The Retry-After header, which gives seconds or a date.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Of(HttpResponseHeaders headers, TimeProvider time) => headers.RetryAfter switch
    {
        { Delta: { } delta } => NotNegative(delta),
        { Date: { } at } => NotNegative(at - time.GetUtcNow()),
        _ => null,
    };

    private static TimeSpan NotNegative(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
}
