using ClusterBot.Domain.Records;

namespace ClusterBot.Cards.Records;

/// <summary>The wording of records.</summary>
public static class RecordLabels
{
    private static readonly RecordVisibility[] Visibilities =
        [RecordVisibility.Named, RecordVisibility.Route, RecordVisibility.Lead, RecordVisibility.Aggregate];

    /// <summary>Returns the choices of who sees a record, from the most to the fewest.</summary>
    public static IReadOnlyList<(string Title, string Code)> Choices { get; } = [.. Visibilities.Select(each => (Title(each), Code(each)))];

    /// <summary>Returns the people who see it, as a choice.</summary>
    public static string Title(RecordVisibility visibility) => visibility switch
    {
        RecordVisibility.Named => "Everybody with a part in the cluster",
        RecordVisibility.Route => "The PSA’s SRO and deputies, the cluster lead and the delivery board",
        RecordVisibility.Lead => "You and the cluster lead",
        RecordVisibility.Aggregate => "Only you",
        _ => throw new InvalidOperationException($"No words for {visibility}."),
    };

    /// <summary>Returns the same in a sentence about a record.</summary>
    public static string Seen(RecordVisibility visibility) => visibility switch
    {
        RecordVisibility.Named => "Seen by everybody with a part in the cluster",
        RecordVisibility.Route => "Seen by the PSA’s SRO and deputies, the cluster lead and the delivery board",
        RecordVisibility.Lead => "Seen by its owner and the cluster lead",
        RecordVisibility.Aggregate => "Seen by its owner alone",
        _ => throw new InvalidOperationException($"No words for {visibility}."),
    };

    public static string Code(RecordVisibility visibility) => visibility.ToString().ToLowerInvariant();

    /// <summary>Returns the kind with its article: "a lesson", "an event".</summary>
    public static string WithArticle(RecordKind kind)
    {
        var name = kind.Name.ToLowerInvariant();
        return name.EndsWith('s') ? name : ("aeiou".Contains(name[0], StringComparison.Ordinal) ? "an " : "a ") + name;
    }
}

/// <summary>The ids of the inputs of a record's form. Part of the wire contract.</summary>
public static class RecordInputs
{
    public const string Kind = "recordKind";

    public const string Text = "recordText";

    /// <summary>The number of the PSA.</summary>
    public const string Psa = "recordPsa";

    public const string Cluster = "recordCluster";

    public const string Department = "recordDepartment";

    public const string Tags = "recordTags";

    public const string Visibility = "recordVisibility";

    public const string ReviewOn = "recordReviewOn";

    /// <summary>Returns the id of the input of a kind's field.</summary>
    public static string Of(RecordField field) => "recordField-" + field.Key;
}

/// <summary>The content typed into a record's form, and its problems.</summary>
/// <param name="Typed">By input id.</param>
/// <param name="Problems">By input id; "" for the form as a whole.</param>
public sealed record RecordDraft(IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Problems)
{
    public static RecordDraft Of(params IEnumerable<(string Input, string? Value)> typed) => new(
        typed.Where(each => each.Value is not null).ToDictionary(each => each.Input, each => each.Value!),
        new Dictionary<string, string>());

    public string? this[string input] => Typed.GetValueOrDefault(input);
}
