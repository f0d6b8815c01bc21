using ClusterBot.Data.Setup;
using ClusterBot.Domain.Calendars;

namespace ClusterBot.Bot.Configuration;

/// <summary>The section <c>Digest</c>.</summary>
/// <param name="Every">
/// How often permanent secretaries get their digest: <c>Every</c>, <c>week</c>, <c>month</c> (the default), <c>quarter</c> or <c>never</c>.
/// </param>
internal sealed record DigestOptions(DigestFrequency Every)
{
    private const string Setting = "Digest:Every";

    /// <exception cref="ConfigurationProblemException">The value is none of these.</exception>
    public static DigestOptions Read(IConfiguration configuration) => new(configuration[Setting]?.Trim().ToLowerInvariant() switch
    {
        null or "" or "month" => DigestFrequency.Monthly,
        "week" => DigestFrequency.Weekly,
        "quarter" => DigestFrequency.Quarterly,
        "never" => DigestFrequency.Never,
        _ => throw new ConfigurationProblemException(Setting, "must be week, month, quarter or never."),
    });
}
