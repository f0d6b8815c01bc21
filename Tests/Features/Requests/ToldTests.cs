using ClusterBot.Bot.Features.Requests.Clocks;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Requests;

/// <summary>Nobody is said to be told before Teams has accepted the message.</summary>
public sealed class ToldTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private TeamsTenant _teams = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _teams = TeamsTenant.Of(_bot);
        await _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon);
        await _teams.SettleAsync();
    }

    [Fact]
    public async Task Of_somebody_who_has_blocked_the_bot_the_raiser_and_the_lead_hear_once_and_the_channel_is_asked()
    {
        _teams.Blocks(DemoPeople.Casey);

        var answer = await RaiseAsync();
        Assert.Contains("Telling: the delivery board's channel", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Told:", answer.Text, StringComparison.Ordinal);
        await FollowAsync();
        await FollowAsync();

        foreach (var person in (DemoPeople[])[DemoPeople.Emery, DemoPeople.Avery])
        {
            var chat = _teams.ChatOf(person).FromBot;
            Assert.Single(chat, message => message.BaseCard is null
                && message.Words.Contains("Could not be told: Casey Diaz. ClusterBot is blocked in this chat.", StringComparison.Ordinal));
            var told = chat.SelectMany(message => message.Words.Split('\n'))
                .Where(line => line.StartsWith("Told: ", StringComparison.Ordinal)).ToList();
            Assert.Equal(["Told: the delivery board's channel, Avery Howard, Blake Cole."], told.Distinct());
        }

        var board = _teams.Fairness.Channel("Delivery board").FromBot;
        var card =
            board.Single(message => message.BaseCard is not null && message.Words.Contains("A named contact", StringComparison.Ordinal));
        Assert.Equal(
            card.Id,
            Assert.Single(board, message => message.Words.Contains("For the attention of Casey Diaz", StringComparison.Ordinal)).ThreadId);
    }

    [Fact]
    public async Task The_channel_s_copy_and_its_thread_say_who_was_not_reached_and_why_and_the_chair_is_asked_to_pass_it_on()
    {
        await ChangeRolesAsync(async db =>
        {
            // Avery is SRO and lead, too, and hears in any case.
            db.Roles.RemoveRange(await db.Roles.Where(r => r.Role == Role.BoardChair).ToListAsync(Token));
            Give(db, await PersonAsync(db, DemoPeople.Blake), Role.BoardChair);
        });
        _teams.Blocks(DemoPeople.Casey);

        await RaiseAsync();
        await FollowAsync();
        await FollowAsync();

        const string why = "Could not be told: Casey Diaz. ClusterBot is blocked in this chat.";
        var board = _teams.Fairness.Channel("Delivery board").FromBot;
        Assert.Contains(board, message => message.BaseCard is not null && message.Words.Contains("⚠ \n" + why, StringComparison.Ordinal));
        Assert.Single(board, message => message.BaseCard is null && message.Words.Contains(why, StringComparison.Ordinal));
        var chairs = Assert.Single(
            _teams.ChatOf(DemoPeople.Blake).FromBot,
            message => message.BaseCard is null && message.Words.Contains(why, StringComparison.Ordinal));
        Assert.EndsWith("Please pass it on.", chairs.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(
            _teams.ChatOf(DemoPeople.Blake).FromBot,
            message => message.BaseCard is not null && message.Words.Contains(why, StringComparison.Ordinal));
        Assert.Contains(
            _teams.ChatOf(DemoPeople.Emery).FromBot,
            message => message.BaseCard is null
                && message.Words.Contains("Now being asked to pass it on: Blake Cole.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "Devon Ellis")]
    [InlineData(false, "Casey Diaz")]
    public async Task Of_another_PSA_s_SRO_the_deputy_is_asked_to_pass_it_on_or_else_the_chair(bool hasDeputy, string next)
    {
        var blake = await ChangeRolesAsync(async db =>
        {
            var psa = await db.Psas.SingleAsync(p => p.Number == 9, Token);
            db.Roles.RemoveRange(await db.Roles.Where(r => r.PsaId == psa.Id || r.Role == Role.BoardChair).ToListAsync(Token));
            var sro = await PersonAsync(db, DemoPeople.Blake);
            Give(db, sro, Role.SeniorResponsibleOwner, psa.Id);
            Give(db, await PersonAsync(db, DemoPeople.Casey), Role.BoardChair);
            if (hasDeputy)
            {
                Give(db, await PersonAsync(db, DemoPeople.Devon), Role.Deputy, psa.Id);
            }

            return psa.Id;
        });
        _teams.Blocks(DemoPeople.Blake);
        await AskPsaAsync(blake);
        await RunAsync();
        await FollowAsync();
        await FollowAsync();

        var who = DemoPeople.All.Single(person => person.Name == next);
        Assert.Single(
            _teams.ChatOf(who).FromBot,
            message => message.BaseCard is null && message.Words.Contains("Could not be told: Blake Cole.", StringComparison.Ordinal)
                && message.Words.EndsWith("Please pass it on.", StringComparison.Ordinal));
        Assert.DoesNotContain(
            DemoPeople.All.Where(person => person.Name != next).SelectMany(person => _teams.ChatOf(person).FromBot),
            message => message.Words.EndsWith("Please pass it on.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_Teams_is_down_everybody_is_still_being_told_and_afterwards_they_are_told()
    {
        _bot.Connector.IsDown = true;
        await RaiseAsync();
        await RunAsync();
        Assert.DoesNotContain(await _bot.QueryAsync(db => db.OutboxMessages.Select(d => d.Body).ToListAsync()), body =>
            body.Contains("Told: ", StringComparison.Ordinal));

        _bot.Connector.IsDown = false;
        _bot.Time.Advance(TimeSpan.FromMinutes(6));
        await FollowAsync();

        Assert.Contains(
            _teams.ChatOf(DemoPeople.Emery).FromBot,
            message => message.Words.Contains(
                "Told: the delivery board's channel, Avery Howard, Blake Cole, Casey Diaz.", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<Person> PersonAsync(ClusterDbContext db, DemoPeople who) =>
        db.People.SingleAsync(p => p.AadObjectId == who.AadObjectId, Token);

    private static void Give(ClusterDbContext db, Person person, Role role, Guid? psa = null) => db.Roles.Add(new RoleAssignment
    {
        PersonId = person.Id,
        Role = role,
        PsaId = psa,
        ClusterId = psa is null ? db.Clusters.Single().Id : null,
    });

    private Task<int> ChangeRolesAsync(Func<ClusterDbContext, Task> change) => _bot.QueryAsync(async db =>
    {
        await change(db);
        return await db.SaveChangesAsync(Token);
    });

    private Task<T> ChangeRolesAsync<T>(Func<ClusterDbContext, Task<T>> change) => _bot.QueryAsync(async db =>
    {
        var result = await change(db);
        await db.SaveChangesAsync(Token);
        return result;
    });

    /// <summary>Emery asks PSA 9 for PSA 16.</summary>
    private async Task AskPsaAsync(Guid psa)
    {
        await _teams.InstallAsync(DemoPeople.Emery);
        await _teams.SaysAsync(DemoPeople.Emery, _teams.ChatOf(DemoPeople.Emery), "ask data sharing from PSA 9: the housing data");
        await _teams.SettleAsync();
        var form = _teams.ChatOf(DemoPeople.Emery).FromBot[^1];
        var answer = await _teams.PressAsync(DemoPeople.Emery, form, "Send", new Dictionary<string, string>
        {
            ["requestFrom"] = "16",
            ["requestField-what-is-it-for"] = "To find homes sooner.",
        });
        Assert.True(answer.IsCard, answer.Text);
        Assert.Equal(psa, await _bot.QueryAsync(db => db.Requests.Select(r => r.ToPsaId).SingleAsync(Token)));
    }

    private async Task FollowAsync()
    {
        await _teams.SettleAsync();
        await RunAsync();
        await _teams.SettleAsync();
    }

    private Task RunAsync() =>
        _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<LookAfterRequests>(TestContext.Current.CancellationToken);

    private async Task<InvokeAnswer> RaiseAsync()
    {
        var round = _teams.Fairness.General.FromBot.First(message => message.BaseCard is { } card && card.TryGetProperty("refresh", out _));
        var checkIn = await _bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)).Select(c => c.Id).SingleAsync());
        return await _teams.PressVerbAsync(DemoPeople.Emery, round, "requests.askBoard", new Dictionary<string, string>
        {
            ["checkIn"] = checkIn.ToString(),
            ["helpNeed-16"] = "A named contact",
            ["helpBy-16"] = "2026-12-18",
            ["helpAbout-16"] = "outcome",
        });
    }
}
