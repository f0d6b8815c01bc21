using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Audit;

/// <summary>The acts that were refused in an organisation, as its administrators see them.</summary>
public sealed record AuditView
{
    /// <summary>The highest marking of the organisation's clusters; null while there are none.</summary>
    public required ProtectiveMarking? Marking { get; init; }

    /// <summary>The number of days for which such acts are kept.</summary>
    public required int KeptDays { get; init; }

    /// <summary>The number of times that something was refused in the last seven days.</summary>
    public required int TimesThisWeek { get; init; }

    /// <summary>The number of people to whom.</summary>
    public required int PeopleThisWeek { get; init; }

    /// <summary>The last ones, the latest first.</summary>
    public required IReadOnlyList<DeniedActView> Last { get; init; }

    /// <summary>The number of entries that are kept.</summary>
    public required int Kept { get; init; }
}

/// <summary>The same act of one person on one day.</summary>
/// <param name="Who">The name, or the Entra object id of somebody whom the register does not know.</param>
/// <param name="What">The act, in words.</param>
/// <param name="Where">The place, in words.</param>
/// <param name="LastAt">When last, local.</param>
/// <param name="Why">The authority that was lacking, in words.</param>
/// <param name="Count">How often that day.</param>
public sealed record DeniedActView(string Who, string What, string Where, DateTimeOffset LastAt, string Why, int Count);
