namespace ClusterBot.Data.Entities;

/// <summary>The record that a person's data was erased: by whom, when and why. It does not say who the person was.</summary>
public sealed class ErasureRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string TenantId { get; init; }

    /// <summary>The person's row, which no longer names anybody.</summary>
    public required Guid PersonId { get; init; }

    public required Guid ErasedById { get; init; }

    public required DateTimeOffset ErasedAt { get; init; }

    /// <summary>The place where the request is filed, as the administrator typed it.</summary>
    public required string Reference { get; init; }

    public required int RowsRemoved { get; init; }

    /// <summary>Rows of the public record in which the name was replaced.</summary>
    public required int RowsChanged { get; init; }
}
