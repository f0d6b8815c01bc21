namespace ClusterBot.Domain.Records;

/// <summary>One thing written down once, to be found again. A change is a new version; what stands is the latest.</summary>
public sealed class Record
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxText = 4_000;

    /// <summary>The longest address of a link.</summary>
    public const int MaxLink = 1_000;

    /// <summary>Our own id: that of the form with which it was written, so that one form writes one record.</summary>
    public required Guid Id { get; init; }

    /// <summary>The cluster to which it belongs, whose people may find it.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>The code of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The person who answers for it, and is asked whether it still holds.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The time when it was first written down.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The message that it was kept from, as a link of Teams; null when it was not kept from one.</summary>
    public string? Link { get; init; }

    /// <summary>The thing that it was kept from; null when it was written down by itself, or from a message alone.</summary>
    public RecordOrigin? Origin { get; init; }

    /// <summary>The id of what it was kept from: the summary, or the step of a request.</summary>
    public Guid? OriginId { get; init; }

    /// <summary>The number of the summary's point, from 0; null when it was kept from something else.</summary>
    public int? OriginPart { get; init; }

    /// <summary>The time when the message behind what it was kept from was deleted; null while that stands.</summary>
    public DateTimeOffset? OriginGoneAt { get; set; }

    /// <summary>Its versions, from 1.</summary>
    public ICollection<RecordVersion> Versions { get; init; } = [];

    /// <summary>Returns the version that stands.</summary>
    public RecordVersion Latest() => Versions.MaxBy(version => version.Version)!;

    /// <summary>Returns the version that stood at the instant; null when there was none yet.</summary>
    public RecordVersion? AsAt(DateTimeOffset at) =>
        Versions.Where(version => version.WrittenAt <= at).MaxBy(version => version.Version);
}

/// <summary>The type of thing that a record was kept from.</summary>
public enum RecordOrigin
{
    /// <summary>A point of a posted summary.</summary>
    SummaryPoint,

    /// <summary>The decision of a delivery board.</summary>
    Decision,

    /// <summary>The answer to a request.</summary>
    Answer,
}

/// <summary>A record as somebody left it. Append-only.</summary>
public sealed class RecordVersion
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The record.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The number, from 1, per record. Two people who write at once cannot both have the next one.</summary>
    public required int Version { get; init; }

    /// <summary>The person who wrote it.</summary>
    public required Guid WrittenById { get; init; }

    /// <summary>The time when it was written.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The text, at most <see cref="Record.MaxText"/> characters.</summary>
    public required string Text { get; init; }

    /// <summary>The values of its kind's fields by their keys, as a JSON object. See <see cref="RecordFields"/>.</summary>
    public required string Fields { get; init; }

    /// <summary>The PSA that it is about; null when it is about none.</summary>
    public Guid? PsaId { get; init; }

    /// <summary>The indicator that it is about; null when it is about none.</summary>
    public Guid? IndicatorId { get; init; }

    /// <summary>The department that it is about; null when it is about none.</summary>
    public string? Department { get; init; }

    /// <summary>Its tags in lower case, with blanks between; empty when it has none.</summary>
    public string Tags { get; init; } = "";

    /// <summary>The people who see it.</summary>
    public required RecordVisibility Visibility { get; init; }

    /// <summary>The day from which its owner is asked whether it still holds; null when nobody is asked.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>True when it no longer holds: it is found no more, and what was recorded stays.</summary>
    public bool IsRetired { get; init; }
}
