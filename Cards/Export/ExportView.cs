using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Export;

/// <summary>A cluster's record, on offer as a file.</summary>
public sealed record ExportView
{
    public required string ClusterName { get; init; }

    public required Marking Marking { get; init; }

    /// <summary>An Excel workbook; else CSV files.</summary>
    public required bool IsWorkbook { get; init; }

    /// <summary>How long Teams' own offer of the file stands.</summary>
    public required int OfferMinutes { get; init; }

    /// <summary>Where it can be downloaded, once; none where there is no link.</summary>
    public Uri? Link { get; init; }

    /// <summary>Until when the link works, local.</summary>
    public DateTimeOffset? LinkEndsAt { get; init; }
}
