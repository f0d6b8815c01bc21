using System.Globalization;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Import;

/// <summary>Makes changes, and notes each as it is made: what is told is what is done.</summary>
internal sealed class Changes
{
    private readonly List<RegisterChange> _made = [];

    public IReadOnlyList<RegisterChange> All => [.. _made.OrderBy(change => change.Kind)];

    public void Note(ChangedKind kind, ChangeSort sort, string name, params IReadOnlyList<string> details) =>
        _made.Add(new RegisterChange(kind, sort, name, details));

    /// <summary>
    /// Compares what is there with what should be, and notes the differences that the comparison made good. Returns whether there were
    /// any.
    /// </summary>
    /// <param name="kind">What it is.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="archivedAt">When it was archived, if it was: it is taken back.</param>
    /// <param name="restore">Takes it back.</param>
    /// <param name="compare">Sets one property after the other.</param>
    public bool Compare(ChangedKind kind, string name, DateTimeOffset? archivedAt, Action restore, Action<Comparison> compare)
    {
        var comparison = new Comparison();
        compare(comparison);
        if (archivedAt is not null)
        {
            restore();
        }

        if (archivedAt is not null || comparison.Differences.Count > 0)
        {
            Note(kind, archivedAt is null ? ChangeSort.Changed : ChangeSort.Restored, name, comparison.Differences);
            return true;
        }

        return false;
    }

    /// <summary>As a change tells it.</summary>
    public static string Show(object? value) => value switch
    {
        null => "nothing",
        bool yes => yes ? "yes" : "no",
        DateOnly on => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        Enum name => Words(name),
        _ => $"\"{value}\"",
    };

    /// <summary>
    /// As the register's own cells say it; <c>DisclosedLimitation</c> is for programs, people read "disclosed limitation".
    /// </summary>
    public static string Words(Enum name) => name switch
    {
        Nation nation => RegisterChoices.Nations.Of(nation),
        ProtectiveMarking protectiveMarking => RegisterChoices.Markings.Of(protectiveMarking),
        DayOfWeek day => RegisterChoices.Days.Of(day),
        _ => string.Concat(name.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? $" {letter}" : $"{letter}"))
            .ToLowerInvariant(),
    };

    /// <summary>One thing, property by property.</summary>
    internal sealed class Comparison
    {
        private readonly List<string> _differences = [];

        public IReadOnlyList<string> Differences => _differences;

        public void Set<T>(string what, T now, T then, Action<T> set)
        {
            if (!EqualityComparer<T>.Default.Equals(now, then))
            {
                _differences.Add($"{what}: {Show(now)} becomes {Show(then)}");
                set(then);
            }
        }
    }
}
