namespace ClusterBot.Cards.CheckIns;

/// <summary>What was typed into a check-in and could not be taken as it stands.</summary>
public sealed record CheckInDraft
{
    /// <summary>Which of the two forms was sent.</summary>
    public required bool IsHelp { get; init; }

    /// <summary>What was typed, by input id.</summary>
    public required IReadOnlyDictionary<string, string> Typed { get; init; }

    /// <summary>What is wrong, by input id; "" for the form as a whole.</summary>
    public required IReadOnlyDictionary<string, string> Problems { get; init; }
}
