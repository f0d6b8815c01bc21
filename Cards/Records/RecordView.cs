using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Records;

/// <summary>A record as somebody sees it who may.</summary>
public sealed record RecordView
{
    public required Guid Id { get; init; }

    public required ProtectiveMarking Marking { get; init; }

    public required RecordKind Kind { get; init; }

    /// <summary>The version that is shown.</summary>
    public required int Version { get; init; }

    /// <summary>The text, as typed.</summary>
    public required string Text { get; init; }

    /// <summary>The fields that hold something, by their labels, in the order of the form.</summary>
    public IReadOnlyList<(string Label, string Value)> Fields { get; init; } = [];

    /// <summary>The PSA or indicator, such as "PSA 16"; null when it is about none.</summary>
    public string? About { get; init; }

    /// <summary>The department that it is about; null when it is about none.</summary>
    public string? Department { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public required string Owner { get; init; }

    public string? OwnerDepartment { get; init; }

    public required RecordVisibility Visibility { get; init; }

    public required string ClusterName { get; init; }

    /// <summary>The time of the version, in the cluster's own time.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The day from which its owner is asked whether it still holds; null when nobody is asked.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>The message that it was kept from; null when it was kept from none.</summary>
    public Uri? Link { get; init; }

    /// <summary>The thing that it was kept from, as a few words; null when it was written down by itself.</summary>
    public string? CameFrom { get; init; }

    /// <summary>The numbers of the requests that came from it.</summary>
    public IReadOnlyList<int> Requests { get; init; } = [];

    /// <summary>The thing that the reader may ask because of it; null when nothing.</summary>
    public RecordCrossing? Crossing { get; init; }

    /// <summary>The day on which the message behind what it was kept from was deleted; null while that stands.</summary>
    public DateOnly? SourceGoneOn { get; init; }

    public bool IsRetired { get; init; }

    /// <summary>True when the reader may change it.</summary>
    public bool MayChange { get; init; }

    /// <summary>True when the reader has just written this version, and may take it back.</summary>
    public bool MayUndo { get; init; }

    /// <summary>True when its owner is asked now whether it still holds.</summary>
    public bool IsDue { get; init; }
}
