using System.Text.Json.Nodes;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Security;

/// <summary>Every message in a place is one that everybody there may see; more goes to the person alone.</summary>
public sealed class AudienceTests : IAsyncLifetime
{
    private const string Group = "19:a-group-chat@thread.v2";

    private const string Title = "Deliver the conditions for business success";

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("status")]
    [InlineData("show PSA 16")]
    public async Task In_a_group_chat_what_is_sensitive_goes_to_the_person_alone(string words)
    {
        await _bot.AskAsync(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));
        await MarkAsync("Fairness", ProtectiveMarking.OfficialSensitive);

        var said = await InGroupAsync(words);

        Assert.Null(said.Card);
        Assert.Contains("on its way to your personal chat", said.Activity!.Text, StringComparison.Ordinal);
        await _bot.Connector.WaitForAsync(item => item.ConversationId == Teams.ChatOf(DemoPeople.Avery)
            && item.Card is { } card && CardText.Of(card).Contains("OFFICIAL-SENSITIVE", StringComparison.Ordinal));
        Assert.DoesNotContain(_bot.Connector.Received, item => item.ConversationId == Group && item.Card is not null);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("show PSA 16")]
    public async Task In_a_group_chat_what_is_official_and_in_the_clusters_own_channel_all_is_shown(string words)
    {
        Assert.NotNull((await InGroupAsync(words)).Card);

        await MarkAsync("Fairness", ProtectiveMarking.OfficialSensitive);
        Assert.NotNull((await _bot.AskAsync(DemoPeople.Avery, words, Teams.General)).Card);
    }

    [Fact]
    public async Task The_form_of_an_ask_lists_in_a_channel_what_everybody_there_may_see_and_says_where_the_rest_is()
    {
        await _bot.QueryAsync(async db =>
        {
            var growth = new Cluster { TenantId = Teams.TenantId, Name = "Growth", Marking = ProtectiveMarking.OfficialSensitive };
            var psa = new Psa { ClusterId = growth.Id, Number = 77, Title = Title };
            growth.Psas.Add(psa);
            db.Clusters.Add(growth);
            var blake = await db.People.SingleAsync(p => p.Name == "Blake Cole");
            db.Roles.Add(new RoleAssignment { PersonId = blake.Id, Role = Role.SeniorResponsibleOwner, PsaId = psa.Id });
            return await db.SaveChangesAsync();
        });

        var channel = await ChoosesDataAsync(Teams.General);
        var chat = await ChoosesDataAsync(Teams.ChatOf(DemoPeople.Avery));

        Assert.DoesNotContain(Title, channel.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("77", channel.Text, StringComparison.Ordinal);
        Assert.Contains("PSAs that not everybody here may see are not listed", channel.Text, StringComparison.Ordinal);
        Assert.Contains(Title, chat.Text, StringComparison.Ordinal);
        Assert.Contains("OFFICIAL-SENSITIVE", chat.Text, StringComparison.Ordinal);
    }

    private async Task<InvokeAnswer> ChoosesDataAsync(string where)
    {
        var form = await _bot.AskAsync(DemoPeople.Avery, "ask", where);
        var next = CardText.Button(form.Card!.Value, "Next");
        var typed = JsonNode.Parse(next.GetProperty("data").GetRawText())!.AsObject();
        typed["requestKind"] = "data";
        return await _bot.PressAsync(DemoPeople.Avery, where, next.GetProperty("verb").GetString()!, typed);
    }

    private Task<int> MarkAsync(string name, ProtectiveMarking protectiveMarking) => _bot.QueryAsync(async db =>
    {
        (await db.Clusters.SingleAsync(c => c.Name.StartsWith(name))).Marking = protectiveMarking;
        return await db.SaveChangesAsync();
    });

    private async Task<Received> InGroupAsync(string words)
    {
        var activity = Teams.Says(DemoPeople.Avery, words, Group);
        activity.Conversation!.ConversationType = ConversationTypes.GroupChat;
        (activity.ChannelData!.Team, activity.ChannelData.Channel) = (null, null);
        using var response = await _bot.PostAsync(activity);
        response.EnsureSuccessStatusCode();
        return await _bot.Connector.WaitForAsync(item => item.ConversationId == Group);
    }
}
