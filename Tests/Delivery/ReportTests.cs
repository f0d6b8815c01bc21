using ClusterBot.Bot.Outbox;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Delivery;

public class ReportTests
{
    [Fact]
    public async Task A_cluster_lead_sees_who_cannot_be_reached_and_why()
    {
        await using var room = await PostRoom.OpenAsync();
        var cluster = await AddClusterAsync(room);
        var blake = await PersonalChatTests.AddBlakeAsync(room, DemoPeople.Blake.Id);
        await room.ChangeSilentlyAsync(async db =>
        {
            db.Add(new RoleAssignment { PersonId = blake.Id, Role = Role.BoardMember, ClusterId = cluster.Id });
            var board = await db.Conversations.SingleAsync(c => c.Id == PostRoom.Board);
            (board.ClusterId, board.Name) = (cluster.Id, "Delivery board");
        });
        room.Connector.Next(ConnectorAnswer.Refused(403, "BotNotInConversationRoster"));
        await PersonalChatTests.ToAsync(room, blake, "to Blake");
        await room.PassAsync();
        room.Connector.NextIn(PostRoom.Board, ConnectorAnswer.Refused(403, "MessageWritesBlocked"));
        room.Connector.NextIn(PostRoom.General, ConnectorAnswer.Refused(403, "MessageWritesBlocked"));
        room.Time.Advance(TimeSpan.FromSeconds(1));
        await room.PostAsync(PostRoom.Board, "to the board");
        await room.PostAsync(PostRoom.General, "to a channel of no cluster");
        await room.PassAsync();

        var found = await ReportAsync(room, cluster);
        Assert.Equal(
            [("Delivery board", "Posting is turned off in this conversation."),
                ("Blake Cole", "ClusterBot has not been added there, or was taken out.")],
            found.Select(entry => (entry.Who, entry.Why)));
    }

    [Fact]
    public async Task Who_was_reached_since_is_not_in_it()
    {
        await using var room = await PostRoom.OpenAsync();
        var cluster = await AddClusterAsync(room);
        await room.ChangeSilentlyAsync(async db =>
            (await db.Conversations.SingleAsync(c => c.Id == PostRoom.Board)).ClusterId = cluster.Id);
        room.Connector.Next(ConnectorAnswer.Refused(403, "MessageWritesBlocked"));
        await room.PostAsync(PostRoom.Board, "one");
        await room.PassAsync();
        Assert.Single(await ReportAsync(room, cluster));
        await room.PostAsync(PostRoom.Board, "two");
        await room.PassAsync();
        Assert.Empty(await ReportAsync(room, cluster));
    }

    [Fact]
    public void Every_code_has_its_own_words()
    {
        string[] codes =
        [
            "ForbiddenOperationException", "NotEnoughPermissions", "InvalidBotApiHost",
            "BotNotInConversationRoster", "ConversationBlockedByUser", "BotDisabledByAdmin", "MessageWritesBlocked", "NotFound",
            "ServiceUrlNotAllowed", "MessageSizeTooBig", "ConversationRemoved", "NoPersonalChat", "NothingToUpdate", "GaveUp", "Unheard",
        ];
        Assert.Distinct(codes.Select(FailureText.For));
        Assert.Contains("Unheard", FailureText.For("Unheard"));
    }

    private static async Task<Cluster> AddClusterAsync(PostRoom room)
    {
        var cluster = new Cluster { TenantId = PostRoom.Tenant, Name = "Fairness" };
        await room.ChangeSilentlyAsync(db => db.AddAsync(cluster).AsTask());
        return cluster;
    }

    private static async Task<IReadOnlyList<Unreachable>> ReportAsync(PostRoom room, Cluster cluster)
    {
        IReadOnlyList<Unreachable> found = [];
        await room.ChangeSilentlyAsync(async db => found = await new UndeliverableReport(db).UnreachableAsync(cluster.Id));
        return found;
    }
}
