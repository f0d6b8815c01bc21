namespace ClusterBot.Domain.Records;

/// <summary>A kind of record: what somebody is asked for who writes one down. Kinds are rows of the register.</summary>
public sealed record RecordKind
{
    /// <summary>The most fields that a kind has besides its text.</summary>
    public const int MaxFields = 5;

    /// <summary>The lasting code, such as <c>practice</c>; lower case.</summary>
    public required string Code { get; init; }

    /// <summary>The name that cards show, such as "Data source".</summary>
    public required string Name { get; init; }

    /// <summary>The label of the text, as a question or a few words.</summary>
    public required string TextLabel { get; init; }

    /// <summary>The fields in the order of the form, at most <see cref="MaxFields"/>.</summary>
    public IReadOnlyList<RecordField> Fields { get; init; } = [];

    /// <summary>The people who see a record of the kind, unless its owner chooses otherwise.</summary>
    public RecordVisibility Visibility { get; init; }

    /// <summary>The days after which its owner is asked whether it still holds; null when nobody is asked.</summary>
    public int? ReviewAfterDays { get; init; }

    /// <summary>False for a kind that a register has switched off: its records stay, and no new one is offered.</summary>
    public bool IsOffered { get; init; } = true;

    /// <summary>The departments to whose people the kind is not offered.</summary>
    public IReadOnlyList<string> OffFor { get; init; } = [];

    /// <summary>Returns whether the kind is offered to people of the department.</summary>
    /// <param name="department">The department; null when it is not known.</param>
    public bool IsOfferedTo(string? department) =>
        IsOffered && (department is null || !OffFor.Contains(department, StringComparer.OrdinalIgnoreCase));

    /// <summary>Returns the words by which people call it, in lower case: its name, its code, and its name in the plural.</summary>
    public IReadOnlyList<string> Names()
    {
        var name = Name.ToLowerInvariant();
        return [name, Code, name.EndsWith('y') ? name[..^1] + "ies" : name.EndsWith('s') ? name : name + "s"];
    }

    /// <summary>Returns the field of the key; null when the kind has none.</summary>
    public RecordField? Field(string key) => Fields.FirstOrDefault(field => field.Key == key);

    /// <summary>Returns the kind by which a record is shown whose own kind is no longer known.</summary>
    public static RecordKind Unknown(string code) => new()
    {
        Code = code,
        Name = "Record",
        TextLabel = "What is it?",
        IsOffered = false,
    };
}
