using System.Text.Json;
using System.Text.Json.Serialization;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.BotFramework.Activities.Teams;

namespace ClusterBot.BotFramework.Activities;

/// <summary>
/// One message between a channel and a bot: a text, a card, a button press, news of a conversation.
/// Times keep the text in which they came. See
/// <see href="https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md">the
/// activity specification</see>.
/// </summary>
public sealed class Activity : WireObject
{
    /// <summary>The kind of activity; one of <see cref="ActivityTypes"/>, or one that is not known here.</summary>
    public string? Type { get; set; }

    /// <summary>The channel's id of this activity; the same again when the channel delivers it again.</summary>
    public string? Id { get; set; }

    /// <summary>The time when the activity was sent. Null when absent.</summary>
    [JsonIgnore]
    public DateTimeOffset? Timestamp
    {
        get => WireTime.Read(TimestampText);
        set => TimestampText = WireTime.Write(value);
    }

    /// <summary>The time when the activity was sent, with the sender's offset from UTC. Null when absent.</summary>
    [JsonIgnore]
    public DateTimeOffset? LocalTimestamp
    {
        get => WireTime.Read(LocalTimestampText);
        set => LocalTimestampText = WireTime.Write(value);
    }

    /// <summary>The sender's time zone as an IANA name, such as <c>Europe/London</c>.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>
    /// The address at which to call the channel's connector. Foreign input: used only after its host was found to be allowed.
    /// </summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The channel's name; <c>msteams</c> for Teams.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The sender.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>The recipient; the bot, on an incoming activity.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The activity that this one answers, or whose button was pressed.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>The text as it was typed. It may hold control characters and direction overrides.</summary>
    public string? Text { get; set; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; set; }

    /// <summary>A language tag such as <c>en-GB</c>.</summary>
    public string? Locale { get; set; }

    /// <summary>The name of an invoke or event; see <see cref="InvokeNames"/>.</summary>
    public string? Name { get; set; }

    /// <summary>The action of an <c>installationUpdate</c>: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; set; }

    /// <summary>The text of the notification when <see cref="Text"/> is not fit for one.</summary>
    public string? Summary { get; set; }

    /// <summary><c>acceptingInput</c>, <c>expectingInput</c> or <c>ignoringInput</c>.</summary>
    public string? InputHint { get; set; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; set; }

    /// <summary><c>normal</c>, <c>notification</c>, <c>expectReplies</c> or <c>ephemeral</c>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>The payload of a button or an invoke.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>The facts known about the text: mentions, the client, citations.</summary>
    public IList<Entity>? Entities { get; set; }

    /// <summary>The data that Teams adds of its own.</summary>
    public TeamsChannelData? ChannelData { get; set; }

    /// <summary>The members who have joined, on a <c>conversationUpdate</c>.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>The members who have left, on a <c>conversationUpdate</c>.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>
    /// The tenant that the activity comes from: its channel data's or, where that names none, its conversation's. Null when neither does.
    /// </summary>
    [JsonIgnore]
    public string? TenantId => ChannelData?.Tenant?.Id ?? Conversation?.TenantId;

    [JsonInclude, JsonPropertyName("timestamp")]
    internal string? TimestampText { get; set; }

    [JsonInclude, JsonPropertyName("localTimestamp")]
    internal string? LocalTimestampText { get; set; }

    /// <summary>Returns the text without the recipient's own mention, trimmed; empty when there is no text.</summary>
    public string TextWithoutRecipientMention() => RecipientMention.RemoveFrom(this);

    /// <summary>
    /// Returns true when the text mentions the recipient: an entity of type <c>mention</c> whose <c>mentioned.id</c> is the
    /// recipient's. Words alone, such as a typed name, are no mention.
    /// </summary>
    public bool MentionsRecipient() => RecipientMention.IsIn(this);

    /// <summary>
    /// Returns true when the text mentions the recipient, or did before the channel left the mentions out: an edited message comes
    /// without them, and what is left is the mark-up around the recipient's name.
    /// </summary>
    public bool NamesRecipient() => MentionsRecipient() || ReadableText.NamesRecipient(this);

    /// <summary>
    /// Returns the text as a person reads it: without the recipient's own mention, quotes of other messages and placeholders of
    /// attachments, with the names of others who are mentioned and with HTML entities decoded; empty when there is no text.
    /// </summary>
    public string ReadText() => ReadableText.Of(this);
}

/// <summary>Something known about an activity's text; all but its type is in <see cref="WireObject.Properties"/>.</summary>
public sealed class Entity : WireObject
{
    /// <summary>The type, such as <c>mention</c> or <c>clientInfo</c>.</summary>
    public string? Type { get; set; }
}
