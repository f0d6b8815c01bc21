using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Turns;

/// <summary>Messages that matter to one person alone, in a channel that others read.</summary>
public sealed class TargetedMessagesTests : IAsyncDisposable
{
    private BotUnderTest? _bot;
    private TeamsTenant _teams = null!;

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_refusal_is_seen_by_the_person_alone()
    {
        await StartAsync(isOn: true, teamsHasThem: true);

        await _teams.MentionsBotAsync(Devon, General, "audit");
        await _teams.SettleAsync();

        var refusal = General.SeenBy(Devon)[^1];
        Assert.Contains("Only an administrator can see what was refused", refusal.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(refusal, General.SeenBy(Avery));
        Assert.Empty(_teams.ChatOf(Devon).FromBot);
    }

    [Fact]
    public async Task So_is_where_an_answer_went_and_the_answer_is_not_in_the_channel()
    {
        await StartAsync(isOn: true, teamsHasThem: true);

        await _teams.MentionsBotAsync(Devon, General, "my work");
        await _teams.SettleAsync();

        Assert.Contains("on its way to your personal chat", General.SeenBy(Devon)[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain(General.SeenBy(Avery), message => message.Words.Contains("on its way", StringComparison.Ordinal));
        Assert.Contains("Your work", _teams.ChatOf(Devon).FromBot[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Teams_refuses_it_goes_to_the_personal_chat()
    {
        await StartAsync(isOn: true, teamsHasThem: false);
        var before = General.FromBot.Count;

        await _teams.MentionsBotAsync(Devon, General, "audit");
        await _teams.SettleAsync();

        Assert.Equal(before, General.FromBot.Count);
        Assert.Contains("Only an administrator", _teams.ChatOf(Devon).FromBot[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_setting_it_is_said_where_it_was_asked()
    {
        await StartAsync(isOn: false, teamsHasThem: true);

        await _teams.MentionsBotAsync(Devon, General, "audit");
        await _teams.SettleAsync();

        Assert.Contains("Only an administrator", General.SeenBy(Avery)[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_everybody_may_read_stays_for_everybody()
    {
        await StartAsync(isOn: true, teamsHasThem: true);

        await _teams.MentionsBotAsync(Devon, General, "status");
        await _teams.SettleAsync();

        Assert.Contains("Status", General.SeenBy(Avery)[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_to_the_bot_alone_is_answered_to_the_person_alone()
    {
        await StartAsync(isOn: false, teamsHasThem: true);

        await _teams.SaysAsync(Devon, General, "status", new Saying(IsTargeted: true));
        await _teams.SettleAsync();

        Assert.Contains("Status", General.SeenBy(Devon)[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain(General.SeenBy(Avery), message => message.OnlyFor is not null);
        Assert.Equal(Devon.Id, General.FromBot[^1].OnlyFor?.Id);
    }

    private Channel General => _teams.Fairness.General;

    private async Task StartAsync(bool isOn, bool teamsHasThem)
    {
        _bot = await BotUnderTest.StartAsync(new() { ["Teams:TargetedMessages"] = isOn ? "true" : "false" });
        _teams = TeamsTenant.Of(_bot);
        _teams.Connector.HasTargetedMessages = teamsHasThem;
        await _teams.InstallAsync(_teams.Fairness, Devon);
        await _teams.SettleAsync();
    }
}
