using ClusterBot.Data.Setup;


namespace ClusterBot.Bot.Configuration;

/// <summary>
/// Finds settings that nothing reads although they were meant for the bot, and those whose value is in quotation marks: either would
/// otherwise change nothing in silence.
/// </summary>
internal static class UnknownSettings
{
    private const int Near = 2;

    /// <summary>Shorter names than this are too near to others to tell a slip from another program's variable.</summary>
    private const int LongEnough = 8;

    /// <exception cref="ConfigurationProblemException">One is unknown.</exception>
    /// <exception cref="AggregateException">Several are.</exception>
    public static void Check(IConfiguration configuration)
    {
        ConfigurationProblemException[] problems = [.. Find(configuration), .. Quoted(configuration)];
        if (problems.Length > 0)
        {
            throw problems.Length == 1 ? problems[0] : new AggregateException(problems.AsEnumerable());
        }
    }

    /// <summary>Returns one problem for each, by name. The values stay out of them.</summary>
    public static IEnumerable<ConfigurationProblemException> Find(IConfiguration configuration) => configuration.AsEnumerable()
        .Where(setting => setting.Value is not null && !KnownSettings.IsRead(setting.Key) && IsMeantForUs(setting.Key))
        .Select(setting => setting.Key)
        .Order(StringComparer.OrdinalIgnoreCase)
        .Select(name => new ConfigurationProblemException(name, Words(name)));

    /// <summary>Returns one problem for each value in quotation marks. A shell takes them off, a file of Docker's leaves them on.</summary>
    public static IEnumerable<ConfigurationProblemException> Quoted(IConfiguration configuration) => configuration.AsEnumerable()
        .Where(setting => KnownSettings.IsOurs(setting.Key) && setting.Value?.Trim() is ['"', .., '"'] or ['\'', .., '\''])
        .Select(setting => setting.Key)
        .Order(StringComparer.OrdinalIgnoreCase)
        .Select(name =>
            new ConfigurationProblemException(name, "stands in quotation marks, which would belong to it. Please take them off."));

    /// <summary>Returns what to do about a name that nothing reads.</summary>
    public static string Words(string name) => KnownSettings.Nearest(name) is { } nearest
        ? $"there is no setting of this name. Did you mean {nearest}?"
        : "there is no setting of this name. The README lists them all.";

    private static bool IsMeantForUs(string name)
    {
        var top = KnownSettings.TopOf(name);
        if (top.Length < name.Length)
        {
            return KnownSettings.Sections.Any(section => IsNear(top, section));
        }

        var plain = name.Replace('_', ':').Replace("::", ":", StringComparison.Ordinal);
        return name.StartsWith("MicrosoftApp", StringComparison.OrdinalIgnoreCase)
            || KnownSettings.All.Any(known => known.Length >= LongEnough && IsNear(plain, known));
    }

    private static bool IsNear(string one, string other) => Math.Abs(one.Length - other.Length) <= Near
        && EditDistance.Between(one.ToUpperInvariant(), other.ToUpperInvariant(), Near) <= Near;
}
