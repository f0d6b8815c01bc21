using System.Globalization;

namespace ClusterBot.BotFramework.Activities.Json;

/// <summary>Instants as the wire writes them: ISO 8601, with an offset or Z.</summary>
internal static class WireTime
{
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    public static string? Write(DateTimeOffset? at) =>
        at?.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);
}
