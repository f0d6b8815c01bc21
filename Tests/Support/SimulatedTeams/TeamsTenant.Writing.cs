using System.Text.Json.Nodes;

namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>The extras of a message besides its words.</summary>
/// <param name="InThread">The message that it replies to, in a channel; without, a thread of its own begins.</param>
/// <param name="Mentions">Other people whom it mentions.</param>
/// <param name="Quotes">A message that it quotes.</param>
/// <param name="Attachments">Files and pictures, as the wire has them.</param>
/// <param name="IsTargeted">True for a message to the bot alone, which nobody else sees.</param>
public sealed record Saying(
    TeamsMessage? InThread = null, IReadOnlyList<DemoPeople>? Mentions = null, TeamsMessage? Quotes = null,
    IReadOnlyList<JsonObject>? Attachments = null, bool IsTargeted = false);

public sealed partial class TeamsTenant
{
    /// <summary>
    /// Somebody writes without mentioning the bot. It is told in its personal chat; elsewhere only by consent to
    /// <c>ChannelMessage.Read.Group</c> or <c>ChatMessage.Read.Chat</c>.
    /// </summary>
    public Task<TeamsMessage> SaysAsync(DemoPeople who, Place where, string text, Saying? with = null) =>
        WriteAsync(who, where, text, mentionsBot: false, with ?? new Saying());

    /// <summary>Somebody writes to the bot, with a mention of it before the words.</summary>
    public Task<TeamsMessage> MentionsBotAsync(DemoPeople who, Place where, string text, Saying? with = null) =>
        WriteAsync(who, where, text, mentionsBot: true, with ?? new Saying());

    /// <summary>Somebody replies in the thread of a message, without mentioning the bot.</summary>
    public Task<TeamsMessage> RepliesAsync(DemoPeople who, TeamsMessage to, string text) => SaysAsync(who, to.Place, text, new Saying(to));

    /// <summary>
    /// Somebody edits a message. Its mentions stand in the new text; the examples of
    /// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#receive-edit-message-activity"/>
    /// have none among the entities, nor the recipient's name.
    /// </summary>
    public async Task EditsAsync(TeamsMessage message, string text, bool withEntities = true)
    {
        var mentions = message.Entities.OfType<JsonObject>().Where(entity => (string?)entity["type"] == "mention")
            .Select(entity => (string)entity["text"]!);
        message.Text = $"{string.Join(' ', mentions)} {text}".Trim();
        message.Version++;
        await TellAsync(message, "messageUpdate", "editMessage", withEntities);
    }

    public async Task DeletesAsync(TeamsMessage message)
    {
        message.IsDeleted = true;
        await TellAsync(message, "messageDelete", "softDeleteMessage");
    }

    /// <summary>"Undo" on a deleted message brings it back as it was.</summary>
    public async Task UndeletesAsync(TeamsMessage message)
    {
        message.IsDeleted = false;
        await TellAsync(message, "messageUpdate", "undeleteMessage");
    }

    private async Task<TeamsMessage> WriteAsync(DemoPeople who, Place where, string text, bool mentionsBot, Saying with)
    {
        Assert.True(where.Members.Any(member => member.Id == who.Id), $"{who.Name} is not a member of {where.Id}, and cannot write there.");
        var id = NextId();
        var parts = new List<(string Text, JsonObject Entity)>();
        if (with.Quotes is { } quoted)
        {
            parts.Add(WireActivities.Quote(quoted));
        }

        if (mentionsBot)
        {
            parts.Add(WireActivities.Mention(Teams.BotId, "ClusterBot"));
        }

        parts.AddRange((with.Mentions ?? []).Select(person => WireActivities.Mention(person.Id, person.Name)));
        var message = new TeamsMessage
        {
            Id = id,
            Place = where,
            From = who,
            At = Now,
            OnlyFor = with.IsTargeted ? who : null,
            ThreadId = where is Channel ? with.InThread?.ThreadId ?? id : null,
            Text = string.Join(' ', parts.Select(part => part.Text).Append(text)),
            Entities = [.. parts.Select(part => part.Entity)],
        };
        where.Add(message);
        if (where.HasBot && (mentionsBot || with.IsTargeted || where.IsReadByBot))
        {
            message.ReachedBot = true;
            var activity = WireActivities.Message(this, message);
            if (with.IsTargeted)
            {
                activity["recipient"]!["isTargeted"] = true;
            }

            foreach (var attachment in with.Attachments ?? [])
            {
                ((JsonArray)activity["attachments"]!).Add(attachment.DeepClone());
            }

            await Events.SendAsync(activity);
        }

        return message;
    }

    private async Task TellAsync(TeamsMessage message, string type, string eventType, bool withEntities = true)
    {
        if (message.Place.HasBot && message.ReachedBot)
        {
            var activity = WireActivities.Message(this, message, type, eventType);
            if (!withEntities)
            {
                activity.Remove("entities");
                activity["recipient"]!.AsObject().Remove("name");
            }

            await Events.SendAsync(activity);
        }
    }
}
