using ClusterBot.BotFramework.Activities;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Security;

/// <summary>A refusal says who can help, by name, to those who may know the name.</summary>
public sealed class WhoCanHelpTests : IAsyncLifetime
{
    private const string Lead = "Avery Howard (cluster lead) can help.";

    private const string Administrator = "Finley Gray (administrator) can help.";

    private const string Group = "19:a-group-chat@thread.v2";

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("link", "Emery Fox", Teams.General, Lead)]
    [InlineData("link", "Sam Stranger", Teams.General, Lead)]
    [InlineData("link", "Emery Fox", "19:other@thread.tacv2", Administrator)]
    [InlineData("read good practice here", "Finley Gray", Teams.General, Lead)]
    [InlineData("stop reading here", "Emery Fox", Teams.General, Lead)]
    [InlineData("remind Devon", "Emery Fox", Teams.General, Lead)]
    [InlineData("ask", "Devon Ellis", Teams.General, Lead)]
    public async Task A_refusal_of_a_command_names_who_can_do_it(string words, string name, string where, string who)
    {
        var person = DemoPeople.All.Append(Teams.Stranger).Single(one => one.Name == name);

        var said = (await _bot.AskAsync(person, words, where)).Activity!.Text;

        Assert.StartsWith("Only ", said, StringComparison.Ordinal);
        Assert.Contains(who, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_in_that_somebody_else_answers_says_who_does()
    {
        var checkIn = await _bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)).Select(c => c.Id).SingleAsync());

        var pressed = await _bot.PressAsync(DemoPeople.Blake, Teams.General, "checkIns.nothingNew", new { checkIn });

        Assert.EndsWith("Avery Howard or Emery Fox (for PSA 16) can help.", pressed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_a_lead_had_prepared_is_sent_by_a_lead()
    {
        var pressed = await _bot.PressAsync(DemoPeople.Emery, Teams.General, "reminders.send", new { asker = Guid.NewGuid(), people = "" });

        Assert.Equal($"Only the cluster lead who asked for this can have it sent. Nothing was sent. {Lead}", pressed.Text);
    }

    [Theory]
    [InlineData(ProtectiveMarking.Official, Lead)]
    [InlineData(ProtectiveMarking.OfficialSensitive, Administrator)]
    public async Task In_a_group_chat_the_people_of_a_sensitive_cluster_are_not_named(ProtectiveMarking protectiveMarking, string who)
    {
        await _bot.QueryAsync(db => db.Clusters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Marking, protectiveMarking)));
        var activity = Teams.Says(DemoPeople.Emery, "remind Devon", Group);
        activity.Conversation!.ConversationType = ConversationTypes.GroupChat;
        (activity.ChannelData!.Team, activity.ChannelData.Channel) = (null, null);

        using var response = await _bot.PostAsync(activity);
        response.EnsureSuccessStatusCode();

        var said = await _bot.Connector.WaitForAsync(item => item.ConversationId == Group);
        Assert.Contains(who, said.Activity!.Text, StringComparison.Ordinal);
    }
}
