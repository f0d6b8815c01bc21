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
}
