using ClusterBot.BotFramework.Connector;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema.Teams;
using SdkAccount = Microsoft.Bot.Schema.ChannelAccount;
using SdkParameters = Microsoft.Bot.Schema.ConversationParameters;

namespace ClusterBot.Tests.Peers.Outgoing;

/// <summary>Conversations that are opened: threads in channels, and personal chats.</summary>
internal static class ConversationCases
{
    private const string Person = "29:1avery_howard-XYZ";

    public static IEnumerable<OutgoingCase> All =>
    [
        .. new[] { TokenService.TenantId, null }.SelectMany(tenant => new[] { Thread(tenant), Chat(tenant) }),
    ];

    private static OutgoingCase Thread(string? tenant)
    {
        var json = """{"type":"message","text":"first"}"""u8.ToArray();
        return Create(
            $"thread, tenant {tenant ?? "unknown"}",
            new SdkParameters
            {
                IsGroup = true,
                TenantId = tenant,
                Activity = OutgoingCases.Sdk(json),
                ChannelData = new TeamsChannelData
                {
                    Channel = new ChannelInfo(FakeConnector.BoardChannelId),
                    Tenant = tenant is null ? null : new TenantInfo(tenant),
                },
            },
            ConversationParameters.NewThread(FakeConnector.BoardChannelId, tenant, OutgoingCases.Own(json)));
    }

    private static OutgoingCase Chat(string? tenant) => Create(
        $"chat, tenant {tenant ?? "unknown"}",
        new SdkParameters
        {
            IsGroup = false,
            Bot = new SdkAccount("28:clusterbot"),
            Members = [new SdkAccount(Person)],
            TenantId = tenant,
            ChannelData = tenant is null ? null : new TeamsChannelData { Tenant = new TenantInfo(tenant) },
        },
        ConversationParameters.Personal("28:clusterbot", Person, tenant));

    private static OutgoingCase Create(string name, SdkParameters sdkParameters, ConversationParameters ownParameters) => new(
        name,
        sdk => sdk.Conversations.CreateConversationAsync(sdkParameters),
        own => own.CreateConversationAsync(new Uri(OutgoingCases.ServiceUrl), ownParameters));
}
