namespace ClusterBot.BotFramework.Activities;

/// <summary>
/// Ids that Entra gives to people, tenants and groups. They are GUIDs, which one part of the channel writes in capitals and another
/// does not: read once into one spelling, they can be compared and stored as text.
/// </summary>
public static class EntraIds
{
    /// <summary>Returns the id as it is spelled here: in small letters, with hyphens and without braces, if it is a GUID.</summary>
    public static string? Canonical(string? id) => Guid.TryParse(id, out var guid) ? guid.ToString("D") : id;

    internal static void MakeCanonical(Activity activity)
    {
        IEnumerable<ChannelAccount?> accounts =
            [activity.From, activity.Recipient, .. activity.MembersAdded ?? [], .. activity.MembersRemoved ?? []];
        foreach (var account in accounts.OfType<ChannelAccount>())
        {
            account.AadObjectId = Canonical(account.AadObjectId);
        }

        if (activity.Conversation is { } conversation)
        {
            conversation.TenantId = Canonical(conversation.TenantId);
        }

        if (activity.ChannelData?.Tenant is { } tenant)
        {
            tenant.Id = Canonical(tenant.Id);
        }

        if (activity.ChannelData?.Team is { } team)
        {
            team.AadGroupId = Canonical(team.AadGroupId);
        }
    }
}
