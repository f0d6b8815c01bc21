using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Bot.Register.Import;

/// <summary>
/// Figures, which are only ever added to. The same figure again is nothing new, another one for the same period is its next
/// version, and a figure given in Teams since is not undone by a file that says what it said before.
/// </summary>
internal sealed class ReadingImport(KnownRegister known, Changes changes, DateTimeOffset now)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The readings to add, an indicator's versions in order.</summary>
    public List<Reading> Added { get; } = [];

    /// <summary>The indicators to which figures are added.</summary>
    public HashSet<Reference> Changed { get; } = [];

    public void Apply(RegisterContent content)
    {
        foreach (var rows in (content.Readings ?? []).GroupBy(row => row.Indicator))
        {
            var indicator = known.Indicator(rows.Key)!;
            var history = known.Readings[indicator.Id].ToList();
            var byPeriod = history.ToLookup(r => r.Period);
            var version = history.Count == 0 ? 0 : history.Max(r => r.Version);
            foreach (var row in rows.OrderBy(row => row.RecordedOn ?? DateOnly.MaxValue).ThenBy(row => row.Period.EndsOn)
                .ThenBy(row => row.Period.StartsOn))
            {
                Apply(row, indicator, [.. byPeriod[row.Period]], ref version);
            }
        }
    }

    private void Apply(ReadingRow row, Indicator indicator, List<Reading> earlier, ref int version)
    {
        if (!IsNews(row, earlier))
        {
            return;
        }

        if (row.IsWithdrawn)
        {
            Withdraw(row, indicator, earlier[^1], ++version);
            return;
        }

        var reading = Reading(row, indicator, ++version, earlier is [.., { Change: not ReadingChange.Withdrawn }]
            ? ReadingChange.Corrected
            : ReadingChange.Given);
        Added.Add(reading);
        Changed.Add(row.Indicator);
        var name = $"{row.Indicator} for {row.Period.Notation}";
        if (earlier is [.., var last])
        {
            changes.Note(ChangedKind.Reading, ChangeSort.Changed, name, $"{Show(last, indicator)} becomes {Show(reading, indicator)}");
        }
        else
        {
            changes.Note(ChangedKind.Reading, ChangeSort.Added, name, Show(reading, indicator));
        }
    }

    private void Withdraw(ReadingRow row, Indicator indicator, Reading last, int version)
    {
        Added.Add(new Reading
        {
            IndicatorId = indicator.Id,
            Version = version,
            Change = ReadingChange.Withdrawn,
            Value = last.Value,
            Period = last.Period,
            RecordedAt = now,
            Source = last.Source,
            Quality = last.Quality,
        });
        Changed.Add(row.Indicator);
        changes.Note(
            ChangedKind.Reading, ChangeSort.Removed, $"{row.Indicator} for {row.Period.Notation}", $"{Show(last, indicator)} is withdrawn");
    }

    private static bool IsNews(ReadingRow row, List<Reading> earlier) => earlier switch
    {
        [] => !row.IsWithdrawn,
        [.., var last] when IsSame(row, last) => false,
        [.., var last] when IsFromTeams(last) => !earlier.Exists(reading => !IsFromTeams(reading) && IsSame(row, reading)),
        _ => true,
    };

    private static bool IsFromTeams(Reading reading) => reading.AnswerId is not null || reading.RecordedById is not null;

    private static bool IsSame(ReadingRow row, Reading reading) => row.IsWithdrawn || reading.Change == ReadingChange.Withdrawn
        ? row.IsWithdrawn && reading.Change == ReadingChange.Withdrawn
        : (row.Value, row.Baseline, row.Quality, row.Source, row.GroupAhead, row.GroupBehind)
            == (reading.Value, reading.Baseline, reading.Quality, reading.Source, reading.GroupAhead, reading.GroupBehind);

    private Reading Reading(ReadingRow row, Indicator indicator, int version, ReadingChange change) => new()
    {
        IndicatorId = indicator.Id,
        Version = version,
        Change = change,
        Value = row.Value,
        Period = row.Period,
        RecordedAt = row.RecordedOn is { } on ? Earlier(StartOf(on), now) : now,
        Source = row.Source,
        Quality = row.Quality,
        Baseline = row.Baseline,
        GroupAhead = row.GroupAhead,
        GroupBehind = row.GroupBehind,
    };

    private static DateTimeOffset StartOf(DateOnly on)
    {
        var midnight = on.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static string Show(Reading reading, Indicator indicator)
    {
        var marks = new[]
        {
            reading.Baseline == BaselineState.None ? null : $"{reading.Baseline.ToString().ToLowerInvariant()} baseline",
            reading.Quality == DataQuality.None ? null : $"quality {Changes.Words(reading.Quality)}",
            reading.GroupAhead is { } ahead ? $"groups {Changes.Show(ahead)} and {Changes.Show(reading.GroupBehind)}" : null,
            reading.Source is { } source ? $"from {source}" : null,
        };
        return string.Join(", ", marks.OfType<string>().Prepend(indicator.Unit.Show(reading.Value)));
    }
}
