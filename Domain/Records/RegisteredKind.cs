namespace ClusterBot.Domain.Records;

/// <summary>A kind of record as an organisation's register has it: one of its own, or another form of a shipped one.</summary>
public sealed class RegisteredKind
{
    /// <summary>The longest code.</summary>
    public const int MaxCode = 40;

    /// <summary>The longest name and label.</summary>
    public const int MaxName = 200;

    /// <summary>The longest field, as the register writes it.</summary>
    public const int MaxField = 300;

    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The Entra tenant, a GUID in text.</summary>
    public required string TenantId { get; init; }

    /// <summary>The kind's code, unique in its tenant.</summary>
    public required string Code { get; init; }

    /// <summary>The kind's name.</summary>
    public required string Name { get; set; }

    /// <summary>The label of the text.</summary>
    public required string TextLabel { get; set; }

    /// <summary>The fields as the register writes them, one a line. See <see cref="RecordField.Read"/>.</summary>
    public required string Fields { get; set; }

    /// <summary>The people who see a record of the kind unless its owner chooses otherwise.</summary>
    public RecordVisibility Visibility { get; set; }

    /// <summary>The days after which its owner is asked whether it still holds; null when nobody is asked.</summary>
    public int? ReviewAfterDays { get; set; }

    /// <summary>True when the kind is offered.</summary>
    public bool IsOffered { get; set; }

    /// <summary>The departments to whose people it is not offered, one a line.</summary>
    public required string OffFor { get; set; }

    /// <summary>Returns the kind.</summary>
    public RecordKind ToKind() => new()
    {
        Code = Code,
        Name = Name,
        TextLabel = TextLabel,
        Fields = [.. Lines(Fields).Select(RecordField.Read).OfType<RecordField>()],
        Visibility = Visibility,
        ReviewAfterDays = ReviewAfterDays,
        IsOffered = IsOffered,
        OffFor = Lines(OffFor),
    };

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
