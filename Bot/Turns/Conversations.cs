using ClusterBot.Bot.Data;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Turns;

/// <summary>Keeps what each activity tells of where it came from, so that the bot can write there by itself.</summary>
internal static class Conversations
{
    private static readonly CompiledQuery<Func<ClusterDbContext, string, string?, IAsyncEnumerable<Person>>> PersonBehind = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, string tenantId, string? aadObjectId) => db.People.Include(p => p.Roles)
            .Where(p => p.TenantId == tenantId && p.AadObjectId == aadObjectId && p.ArchivedAt == null)));

    public static ConversationKind KindOf(Activity activity) => activity.Conversation?.ConversationType switch
    {
        ConversationTypes.Channel => ConversationKind.Channel,
        ConversationTypes.GroupChat => ConversationKind.GroupChat,
        // Whatever else it is: what is written there is not for one person's eyes alone.
        not ConversationTypes.Personal when activity.Conversation?.IsGroup is true => ConversationKind.GroupChat,
        _ => ConversationKind.Personal,
    };

    /// <summary>Whether the conversation is known as one of another tenant: no channel of Teams' own would say so.</summary>
    public static async Task<bool> IsOfAnotherTenantAsync(ClusterDbContext db, Activity activity, CancellationToken token) =>
        await db.FindConversationAsync(ConversationIds.Root(activity.Conversation!.Id!), token) is { } known && known.TenantId != TenantOf(activity);

    public static async Task<Conversation> RecordAsync(ClusterDbContext db, Activity activity, Person? person, CancellationToken token)
    {
        var id = ConversationIds.Root(activity.Conversation!.Id!);
        var conversation = await db.FindConversationAsync(id, token) ?? db.Conversations.Add(NewFrom(id, activity)).Entity;
        conversation.ServiceUrl = activity.ServiceUrl!;
        conversation.BotId = activity.Recipient?.Id ?? conversation.BotId;
        conversation.Name = NameOf(id, activity) ?? conversation.Name;
        conversation.TeamId = activity.ChannelData?.Team?.Id ?? conversation.TeamId;
        conversation.TeamAadGroupId = activity.ChannelData?.Team?.AadGroupId ?? conversation.TeamAadGroupId;
        if (conversation.Kind == ConversationKind.Personal && person is not null)
        {
            // For good: whoever else speaks there, it stays the chat of the first.
            conversation.PersonId ??= person.Id;
        }

        return conversation;
    }

    /// <summary>Who acts, on that day. Who has gone out of the register is nobody here.</summary>
    public static async Task<Person?> FindPersonAsync(ClusterDbContext db, Activity activity, DateTimeOffset now, CancellationToken token)
    {
        var person = await PersonBehind.On(db)(db, TenantOf(activity), activity.From?.AadObjectId).FirstOrDefaultAsync(token);
        person?.ActsOn = RegisterDay.Of(now);
        return person;
    }

    public static string TenantOf(Activity activity) => activity.ChannelData?.Tenant?.Id ?? activity.Conversation?.TenantId ?? "";

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
