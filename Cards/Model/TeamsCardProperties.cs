namespace ClusterBot.Cards.Model;

/// <summary>
/// The properties of a card that Teams alone reads. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#full-width-adaptive-card
/// </summary>
/// <param name="Width"><c>full</c> lets the card use the width of the message column.</param>
public sealed record TeamsCardProperties(string Width)
{
    /// <summary>A card as wide as the message column.</summary>
    public static TeamsCardProperties FullWidth { get; } = new("full");

    /// <summary>The people whom a text block of the card mentions; null when there are none.</summary>
    public IReadOnlyList<CardMention>? Entities { get; init; }
}

/// <summary>
/// A person whom a card mentions: Teams notifies that person. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#mention-support-within-adaptive-cards
/// </summary>
/// <param name="Text">The place in a text block that stands for the person: <c>&lt;at&gt;</c>, the name, <c>&lt;/at&gt;</c>.</param>
/// <param name="Mentioned">The person.</param>
public sealed record CardMention(string Text, MentionedPerson Mentioned)
{
    /// <summary>Always <c>mention</c>.</summary>
    public string Type { get; } = "mention";
}

/// <summary>A person by the ids that Teams takes in a mention.</summary>
/// <param name="Id">The channel's own id (<c>29:...</c>), or the Entra object id.</param>
/// <param name="Name">The name shown.</param>
public sealed record MentionedPerson(string Id, string Name);
