namespace ClusterBot.Cards.CheckIns;

/// <summary>A form that stands open, with what was typed into it and could not be taken as it stands.</summary>
public sealed record CheckInDraft
{
    /// <summary>Which of the two forms.</summary>
    public required bool IsHelp { get; init; }

    /// <summary>What was typed, by input id.</summary>
    public required IReadOnlyDictionary<string, string> Typed { get; init; }

    /// <summary>What is wrong, by input id; "" for the form as a whole.</summary>
    public required IReadOnlyDictionary<string, string> Problems { get; init; }

    /// <summary>A form just opened.</summary>
    public static CheckInDraft Opened(bool isHelp) => new()
    {
        IsHelp = isHelp,
        Typed = new Dictionary<string, string>(),
        Problems = new Dictionary<string, string>(),
    };
}
