namespace ClusterBot.Domain.Records.Search;

/// <summary>Something that can be found: a record, a point of a summary, or a decision. It holds no words, only their tokens.</summary>
public sealed class SearchEntry
{
    /// <summary>Our own number.</summary>
    public long Id { get; init; }

    /// <summary>The source of the words.</summary>
    public required SearchSource Source { get; init; }

    /// <summary>The record, the summary, or the step of a request.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>The number of the point in its summary, from 0; 0 for the others.</summary>
    public required int Part { get; init; }

    /// <summary>The cluster to which it belongs.</summary>
    public required Guid ClusterId { get; init; }

    /// <summary>The time when it was written.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>Its tokens with blanks between. See <see cref="SearchTerms"/>.</summary>
    public required string Terms { get; set; }
}

/// <summary>The source of something that can be found. Stored by name; a name is never reused.</summary>
public enum SearchSource
{
    /// <summary>A record.</summary>
    Record,

    /// <summary>A point of a summary.</summary>
    Summary,

    /// <summary>A decision of a delivery board.</summary>
    Decision,
}
