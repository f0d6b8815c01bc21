using System.Text.Json.Serialization;
using ClusterBot.Cards.Model.Actions;

namespace ClusterBot.Cards.Model;

/// <summary>A whole card of schema 1.5. See https://adaptivecards.io/explorer/AdaptiveCard.html</summary>
public sealed record AdaptiveCard
{
    /// <summary>The media type of an attachment that carries a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Always <c>AdaptiveCard</c>.</summary>
    [JsonPropertyOrder(-4)]
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The address of the schema; editors use it.</summary>
    [JsonPropertyName("$schema"), JsonPropertyOrder(-3)]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The lowest schema version that a client must speak.</summary>
    [JsonPropertyOrder(-2)]
    public string Version { get; } = "1.5";

    /// <summary>The text for clients that show no cards, and for notifications; plain text.</summary>
    public required string FallbackText { get; init; }

    /// <summary>The words that a screen reader or a voice says for the whole card; plain text.</summary>
    public required string Speak { get; init; }

    /// <summary>The language of the card's own words, as an ISO 639-1 code; the renderer refuses one with a country.</summary>
    public string Lang { get; init; } = "en";

    /// <summary>The properties that Teams alone reads; full width unless said otherwise.</summary>
    [JsonPropertyName("msteams")]
    public TeamsCardProperties? MsTeams { get; init; } = TeamsCardProperties.FullWidth;

    /// <summary>The way for clients to fetch a version for one person; null when everybody sees the same.</summary>
    public Refresh? Refresh { get; init; }

    /// <summary>The card's elements, from top to bottom.</summary>
    public required IReadOnlyList<CardElement> Body { get; init; }

    /// <summary>The card's buttons, below the body; at most six.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }
}
