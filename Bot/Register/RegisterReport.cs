using System.Globalization;

namespace ClusterBot.Bot.Register;

/// <summary>An outcome in words, kind by kind.</summary>
internal static class RegisterReport
{
    /// <summary>The number of names of one kind; more would hide what matters.</summary>
    private const int MostNamed = 200;

    /// <summary>Returns for instance <c>Clusters</c> and <c>2 added, 1 archived</c>, and below it each by name.</summary>
    public static IEnumerable<(string Subject, string Text)> Lines(RegisterOutcome outcome)
    {
        foreach (var kind in outcome.Changes.GroupBy(change => change.Kind))
        {
            yield return (Name(kind.Key), Counts(kind));
            foreach (var change in kind.Take(MostNamed))
            {
                var details = change.Details.Count == 0 ? "" : $" ({string.Join("; ", change.Details)})";
                yield return ("", $"{Word(kind.Key, change.Sort)}: {change.Name}{details}");
            }

            if (kind.Count() > MostNamed)
            {
                yield return ("", string.Create(CultureInfo.InvariantCulture, $"and {kind.Count() - MostNamed:N0} more"));
            }
        }
    }

    /// <summary>Returns for instance <c>2 added, 1 archived</c>.</summary>
    public static string Counts(IEnumerable<RegisterChange> changes) => string.Join(
        ", ",
        changes.GroupBy(change => change.Sort).OrderBy(sort => sort.Key)
            .Select(sort => string.Create(CultureInfo.InvariantCulture, $"{sort.Count():N0} {Word(sort.First().Kind, sort.Key)}")));

    public static string Name(ChangedKind kind) => kind switch
    {
        ChangedKind.Cluster => "Clusters",
        ChangedKind.BoardMeeting => "Meetings",
        ChangedKind.Psa => "PSAs",
        ChangedKind.Indicator => "Indicators",
        ChangedKind.Reading => "Figures",
        ChangedKind.PlannedFigure => "Plan",
        ChangedKind.Person => "People",
        ChangedKind.Role => "Roles",
        ChangedKind.RecordKind => "Kinds of record",
        ChangedKind.Organisation => "Organisations",
        ChangedKind.RequestKind => "Kinds of request",
        ChangedKind.Channel => "Channels",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such changed kind."),
    };

    public static string Word(ChangedKind kind, ChangeSort sort) => sort switch
    {
        ChangeSort.Added => "added",
        ChangeSort.Changed => kind == ChangedKind.Reading ? "corrected" : "changed",
        ChangeSort.Archived => kind == ChangedKind.Role ? "ended" : "archived",
        ChangeSort.Restored => "back again",
        ChangeSort.Removed => "removed",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "There is no such change sort."),
    };
}

/// <summary>The progress of a long file.</summary>
/// <param name="What">What is being done, for instance <c>readings.csv read</c>.</param>
/// <param name="Done">Rows that are done.</param>
/// <param name="Total">All rows.</param>
public sealed record RegisterProgress(string What, int Done, int Total);
