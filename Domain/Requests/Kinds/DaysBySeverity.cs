using System.Globalization;

namespace ClusterBot.Domain.Requests.Kinds;

/// <summary>Working days by severity; null where there is no clock.</summary>
public sealed record DaysBySeverity(int? Ordinary, int? Serious, int? Urgent)
{
    /// <summary>The most working days.</summary>
    public const int Max = 250;

    /// <summary>No clock.</summary>
    public static DaysBySeverity None { get; } = new(null, null, null);

    /// <summary>Returns the days of a severity.</summary>
    public int? Of(RequestSeverity severity) => severity switch
    {
        RequestSeverity.Ordinary => Ordinary,
        RequestSeverity.Serious => Serious,
        RequestSeverity.Urgent => Urgent,
        _ => throw new InvalidOperationException($"No days are known for {severity}."),
    };

    /// <summary>Reads "5" for every severity, or "5/3/1" for ordinary, serious and urgent; blank for no clock.</summary>
    /// <returns>The days; null when they cannot be read, or the more severe has longer.</returns>
    public static DaysBySeverity? Read(string? notation)
    {
        if (string.IsNullOrWhiteSpace(notation))
        {
            return None;
        }

        var parts = notation.Split('/', StringSplitOptions.TrimEntries);
        var days = new List<int>();
        foreach (var part in parts)
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > Max)
            {
                return null;
            }

            days.Add(count);
        }

        return days switch
        {
            [var all] => new DaysBySeverity(all, all, all),
            [var ordinary, var serious, var urgent] when ordinary >= serious && serious >= urgent =>
                new DaysBySeverity(ordinary, serious, urgent),
            _ => null,
        };
    }
}

/// <summary>The severity of a request, from the two questions of its form. Stored by name; a name is never reused.</summary>
public enum RequestSeverity
{
    /// <summary>Neither is so.</summary>
    Ordinary,

    /// <summary>The outcome is at risk, or it gets worse before the board next meets.</summary>
    Serious,

    /// <summary>Both are so.</summary>
    Urgent,
}

/// <summary>The two questions from which the severity follows.</summary>
public static class Severities
{
    /// <param name="isOutcomeAtRisk">Whether the outcome itself is at risk.</param>
    /// <param name="isWorseSoon">Whether it gets worse before the board next meets.</param>
    public static RequestSeverity Of(bool isOutcomeAtRisk, bool isWorseSoon) => (isOutcomeAtRisk, isWorseSoon) switch
    {
        (true, true) => RequestSeverity.Urgent,
        (false, false) => RequestSeverity.Ordinary,
        _ => RequestSeverity.Serious,
    };
}
