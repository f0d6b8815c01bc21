using ClusterBot.Data.Entities;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Features.GoodPractice.Messages;

/// <summary>
/// Opens a channel's message in Teams: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
/// </summary>
internal static class MessageLink
{
    public static Uri To(Conversation channel, ThreadMessage message)
    {
        var address = $"https://teams.microsoft.com/l/message/{Part(channel.Id)}/{Part(message.Id)}?tenantId={Part(channel.TenantId)}";
        var team = channel.TeamAadGroupId is { } group ? $"&groupId={Part(group)}" : "";
        return new Uri($"{address}{team}&parentMessageId={Part(message.ThreadId)}");
    }

    private static string Part(string value) => Uri.EscapeDataString(value);
}
