using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>One kind of record about a person.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="OnErasure">What an erasure does with it.</param>
/// <param name="Table">The records.</param>
internal sealed record Holding(string What, string OnErasure, Table Table);

/// <summary>All that is held about a person.</summary>
/// <param name="Marking">The highest of the clusters that it comes from.</param>
/// <param name="Roles">What the person is, in words.</param>
/// <param name="Kinds">The records, by kind.</param>
internal sealed record PersonHoldings(ProtectiveMarking Marking, IReadOnlyList<string> Roles, IReadOnlyList<Holding> Kinds)
{
    /// <summary>A zip archive with everything as JSON, and each kind as CSV.</summary>
    public byte[] ToFile(DateTimeOffset now) => TableFiles.Zip(
        [.. Kinds.Select(kind => kind.Table)],
        [("marking", ProtectiveMarkingLine.Words(Marking)), ("madeAt", now.UtcDateTime.ToString("O"))],
        now);
}
