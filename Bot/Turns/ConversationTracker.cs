using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Turns;

/// <summary>Stores what each activity tells about its place, so that the bot can write there by itself.</summary>
internal static class ConversationTracker
{
    private static readonly CompiledQuery<Func<ClusterDbContext, string, string?, IAsyncEnumerable<Person>>> PersonBehind = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, string tenantId, string? aadObjectId) => db.People.Include(p => p.Roles)
                .Where(p => p.TenantId == tenantId && p.AadObjectId == aadObjectId && p.ArchivedAt == null)));

    /// <summary>A press this long after what was heard last is not noted.</summary>
    private static readonly TimeSpan MostUnheard = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Returns the kind, as far as the activity tells. A conversation is personal only if it says so and shows no sign of a group:
    /// what is written there is for one person's eyes alone.
    /// </summary>
    public static ConversationKind KindOf(Activity activity)
    {
        var (place, data) = (activity.Conversation, activity.ChannelData);
        var isShared = place?.IsGroup is true || data?.Team is not null || data?.Channel is not null || IsThread(place?.Id);
        return place?.ConversationType switch
        {
            ConversationTypes.Channel => ConversationKind.Channel,
            ConversationTypes.GroupChat => ConversationKind.GroupChat,
            ConversationTypes.Personal => isShared ? ConversationKind.Unknown : ConversationKind.Personal,
            _ when IsThread(place?.Id) && (data?.Team is not null || data?.Channel is not null) => ConversationKind.Channel,
            _ when place?.IsGroup is true => ConversationKind.GroupChat,
            _ => ConversationKind.Unknown,
        };
    }

    public static async Task<Conversation> RecordAsync(
        ClusterDbContext db, Activity activity, Person? person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = ConversationIds.Root(activity.Conversation!.Id!);
        var known = await db.FindConversationAsync(id, cancellationToken);
        if (MessageExtensionInvoke.Is(activity))
        {
            // Its user takes it along everywhere: it proves nothing of the bot's being there, and the place is not kept.
            return known ?? NewFrom(id, activity);
        }

        var conversation = known ?? db.Conversations.Add(NewFrom(id, activity)).Entity;
        var sentAt = Presence.SentAt(activity, now);
        conversation.TeamId ??= activity.ChannelData?.Team?.Id;
        conversation.TeamAadGroupId ??= activity.ChannelData?.Team?.AadGroupId;
        if (!(sentAt < conversation.HeardAt))
        {
            Renew(conversation, activity);
            var heardAt = sentAt ?? (now < conversation.HeardAt ? conversation.HeardAt : now);
            conversation.HeardAt = IsOneOfMany(activity, conversation, heardAt) ? conversation.HeardAt : heardAt;
        }

        Correct(conversation, KindOf(activity));
        if (conversation.Kind == ConversationKind.Personal && person is not null)
        {
            // For good: whoever else speaks there, it stays the chat of the first.
            conversation.PersonId ??= person.Id;
        }

        if (!Presence.TellsOfAnEnd(activity))
        {
            await Presence.ProveAsync(db, conversation, known is null, sentAt, now, cancellationToken);
        }

        return conversation;
    }

    /// <summary>Finds the acting person, with all roles. People who have left the register are nobody here.</summary>
    public static ValueTask<Person?> FindPersonAsync(ClusterDbContext db, Activity activity, CancellationToken cancellationToken) =>
        PersonBehind.On(db)(db, TenantOf(activity), activity.From?.AadObjectId).FirstOrDefaultAsync(cancellationToken);

    public static string TenantOf(Activity activity) => activity.TenantId ?? "";

    // Hundreds press within a minute: each would wait for the one before to write the same row.
    private static bool IsOneOfMany(Activity activity, Conversation conversation, DateTimeOffset? heardAt) =>
        activity.Type == ActivityTypes.Invoke && conversation.RemovedAt is null && heardAt - conversation.HeardAt < MostUnheard;

    // Of late activities nothing is taken that a newer one has said already.
    private static void Renew(Conversation conversation, Activity activity)
    {
        conversation.ServiceUrl = activity.ServiceUrl!;
        conversation.BotId = activity.Recipient?.Id ?? conversation.BotId;
        conversation.Name = NameOf(conversation.Id, activity) ?? conversation.Name;
        conversation.TeamId = activity.ChannelData?.Team?.Id ?? conversation.TeamId;
        conversation.TeamAadGroupId = activity.ChannelData?.Team?.AadGroupId ?? conversation.TeamAadGroupId;
    }

    // What was known as shared is never taken for one person's own; the other way round it is, and then it is nobody's chat.
    private static void Correct(Conversation conversation, ConversationKind kind)
    {
        var isSharedNow = kind is ConversationKind.Channel or ConversationKind.GroupChat;
        if (isSharedNow && conversation.Kind != ConversationKind.Channel)
        {
            (conversation.Kind, conversation.PersonId) = (kind, null);
        }
        else if (kind == ConversationKind.Personal && conversation.Kind == ConversationKind.Unknown)
        {
            conversation.Kind = kind;
        }
    }

    /// <summary>Returns true for the ids of channels and group chats; a personal chat's begins with <c>a:</c>.</summary>
    private static bool IsThread(string? id) => id?.StartsWith("19:", StringComparison.Ordinal) is true;

    // Events of one channel may arrive in another, the team's General.
    private static string? NameOf(string id, Activity activity) =>
        activity.ChannelData?.Channel is { Name: { } name } channel && channel.Id == id ? name : activity.Conversation!.Name;

    private static Conversation NewFrom(string id, Activity activity) => new()
    {
        Id = id,
        TenantId = TenantOf(activity),
        Kind = KindOf(activity),
        ServiceUrl = activity.ServiceUrl!,
        BotId = activity.Recipient?.Id ?? "",
    };
}
