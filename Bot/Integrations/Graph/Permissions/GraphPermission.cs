namespace ClusterBot.Bot.Integrations.Graph.Permissions;

/// <summary>A permission of Microsoft Graph that the bot uses. See https://learn.microsoft.com/graph/permissions-reference</summary>
/// <param name="Name">The permission's own name.</param>
/// <param name="IsResourceSpecific">True when the Teams app asks for it, team by team; else an administrator grants it for the
/// organisation.</param>
/// <param name="IsOptional">True when an installation may rightly do without.</param>
/// <param name="Lost">What is lost without it, in a sentence.</param>
/// <param name="Remedy">How it is granted, in a sentence.</param>
public sealed record GraphPermission(string Name, bool IsResourceSpecific, bool IsOptional, string Lost, string Remedy)
{
    public static GraphPermission ChannelMessages { get; } = new(
        "ChannelMessage.Read.Group",
        IsResourceSpecific: true,
        IsOptional: false,
        "Without it a summary has only the messages that mention ClusterBot.",
        "An owner of the team removes ClusterBot from it and adds it again, and agrees to what it asks for.");

    public static GraphPermission People { get; } = new(
        "User.ReadBasic.All",
        IsResourceSpecific: false,
        IsOptional: true,
        "Without it ClusterBot uses the names that the register and Teams give.",
        "If that is not enough, give the bot's identity this application permission.");

    public static GraphPermission Mailboxes { get; } = new(
        "MailboxSettings.Read",
        IsResourceSpecific: false,
        IsOptional: true,
        "Without it reminders do not wait for people who are out of office.",
        "If they are to wait, give the bot's identity this application permission.");

    public static IReadOnlyList<GraphPermission> All { get; } = [ChannelMessages, People, Mailboxes];
}
