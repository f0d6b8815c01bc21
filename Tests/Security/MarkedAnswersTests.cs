using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Security;

/// <summary>The bot's answers in and about a sensitive cluster are marked so, including cards that only ask something.</summary>
public sealed class MarkedAnswersTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
        await _bot.QueryAsync(db =>
            db.Clusters.ExecuteUpdateAsync(set => set.SetProperty(c => c.Marking, ProtectiveMarking.OfficialSensitive)));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("link", "Avery Howard", "19:other@thread.tacv2")]
    [InlineData("link", "Finley Gray", Teams.General)]
    [InlineData("when do the figures have to be in", "Avery Howard", Teams.General)]
    [InlineData("when do the figures have to be in", "Avery Howard", "a:avery")]
    [InlineData("summarise last week about data sharing", "Avery Howard", Teams.General)]
    [InlineData("summarise about data sharing whenever", "Avery Howard", Teams.General)]
    [InlineData("summarise the weather", "Avery Howard", Teams.General)]
    [InlineData("health", "Finley Gray", "a:finley")]
    public async Task A_card_that_may_show_something_of_a_cluster_begins_with_its_marking(string words, string name, string where)
    {
        var person = DemoPeople.All.Single(one => one.Name == name);

        var answer = await _bot.AskAsync(person, words, where.StartsWith("a:", StringComparison.Ordinal) ? Teams.ChatOf(person) : where);

        Assert.StartsWith("OFFICIAL-SENSITIVE\n", CardText.Of(answer.Card!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_types_who_has_a_part_in_no_cluster_is_not_marked_as_one()
    {
        var answer = await _bot.AskAsync(Teams.Stranger, "teach me", Teams.ChatOf(Teams.Stranger));

        Assert.StartsWith("ClusterBot does not know", CardText.Of(answer.Card!.Value), StringComparison.Ordinal);
    }
}
