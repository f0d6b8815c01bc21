using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support.Browser;

namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>One message as it stands in Teams now.</summary>
public sealed class TeamsMessage
{
    public required string Id { get; init; }

    public required Place Place { get; init; }

    /// <summary>The first message of its thread, by id; null in chats.</summary>
    public string? ThreadId { get; init; }

    /// <summary>The author; null for the bot.</summary>
    public DemoPeople? From { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The member who alone sees it; null for a message to everybody.</summary>
    public DemoPeople? OnlyFor { get; init; }

    public bool IsFromBot => From is null;

    public bool IsDeleted { get; internal set; }

    /// <summary>The version, which grows with each edit: a card that somebody has of an older version is no longer shown.</summary>
    public int Version { get; internal set; }

    /// <summary>The text as the wire has it, mark-up of mentions and quotes included.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>The entities as they were sent: mentions, quotes.</summary>
    public JsonArray Entities { get; internal set; } = [];

    /// <summary>The bot's post, as a client that has not seen its updates shows it.</summary>
    public Activity? Posted { get; init; }

    /// <summary>The bot's post, as it was last updated.</summary>
    public Activity? Activity { get; internal set; }

    /// <summary>The card shown to everybody who is not shown one of their own.</summary>
    public JsonElement? BaseCard =>
        Activity?.Attachments?.FirstOrDefault(part => part.ContentType == Attachment.AdaptiveCardContentType)?.Content;

    /// <summary>The words of the card, or the text.</summary>
    public string Words => BaseCard is { } card ? CardText.Of(card) : Activity?.Text ?? Text;

    /// <summary>The conversation's id on the wire, with the thread.</summary>
    public string ConversationId => ThreadId is null ? Place.Id : $"{Place.Id};messageid={ThreadId}";

    /// <summary>True when the bot was ever sent it: of others it hears no edits either.</summary>
    internal bool ReachedBot { get; set; }

    /// <summary>The cards that single people are shown instead, with the version of the message they belong to.</summary>
    internal Dictionary<string, (int Version, JsonElement Card)> Views { get; } = [];

    public override string ToString() => $"{Id} {From?.Name ?? "ClusterBot"}: {Words}";
}
