using System.Text.Json;
using ClusterBot.Data.Entities;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Outbox.People;

/// <summary>Reads who is in a conversation, from the channel itself.</summary>
internal sealed class Rosters(ConnectorClient connector)
{
    private const int PageSize = 200;
    private const int MaxPages = 10;

    /// <summary>Returns the members as far as they could be read; null when the channel did not say.</summary>
    public async Task<IReadOnlyList<RosterMember>?> ReadAsync(Conversation where, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(where.ServiceUrl, UriKind.Absolute, out var serviceUrl))
        {
            return null;
        }

        var members = new List<RosterMember>();
        string? next = null;
        for (var page = 0; page < MaxPages && (page == 0 || next is not null); page++)
        {
            var answer = await connector.GetPagedMembersAsync(serviceUrl, where.Id, PageSize, next, cancellationToken);
            if (!answer.Succeeded)
            {
                return page == 0 ? null : members;
            }

            members.AddRange(answer.Value.Members.Select(Read).OfType<RosterMember>());
            next = answer.Value.ContinuationToken;
        }

        return members;
    }

    private static RosterMember? Read(ChannelAccount account) =>
        Guid.TryParseExact(account.AadObjectId ?? Text(account, "objectId"), "D", out var id) && id != Guid.Empty
            ? new RosterMember(id, account.Name ?? "", Text(account, "userPrincipalName"))
            : null;

    private static string? Text(ChannelAccount account, string name) =>
        account.Properties?.TryGetValue(name, out var value) is true && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>A person in a conversation.</summary>
/// <param name="AadObjectId">The Entra object id.</param>
/// <param name="Name">The name, as Teams shows it.</param>
/// <param name="PrincipalName">The user principal name, where Teams says it.</param>
internal sealed record RosterMember(Guid AadObjectId, string Name, string? PrincipalName);
