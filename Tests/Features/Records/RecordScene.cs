using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Records;

/// <summary>
/// The demonstration's team in a Teams that keeps its rules. Avery is SRO, cluster lead and board chair; Blake sits on the board; Devon
/// holds 16.3; Emery is deputy.
/// </summary>
internal sealed class RecordScene : IAsyncDisposable
{
    public BotUnderTest Bot { get; private init; } = null!;

    public TeamsTenant Teams { get; private init; } = null!;

    public Channel General => Teams.Fairness.General;

    public static async Task<RecordScene> StartAsync()
    {
        var bot = await BotUnderTest.StartAsync();
        var scene = new RecordScene { Bot = bot, Teams = TeamsTenant.Of(bot) };
        await scene.Teams.InstallAsync(scene.Teams.Fairness, DemoPeople.Devon);
        await scene.Teams.SettleAsync();
        return scene;
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    /// <summary>Says something in the personal chat, and gives what the bot answers there.</summary>
    public async Task<TeamsMessage> AskAsync(DemoPeople who, string words)
    {
        var chat = Teams.ChatOf(who);
        if (!chat.HasBot)
        {
            await Teams.InstallAsync(who);
        }

        await Teams.SaysAsync(who, chat, words);
        await SettleAsync();
        return chat.FromBot[^1];
    }

    /// <summary>Says something to the bot in the cluster's channel, and gives what it answers there.</summary>
    public async Task<TeamsMessage> AskInChannelAsync(DemoPeople who, string words)
    {
        await Teams.MentionsBotAsync(who, General, words);
        await SettleAsync();
        return General.FromBot[^1];
    }

    /// <summary>Writes something down in the personal chat and keeps it as the form proposes.</summary>
    public async Task<TeamsMessage> SaveAsync(DemoPeople who, string words, string kind, params (string Input, string Value)[] typed)
    {
        var form = await AskAsync(who, $"note {words}");
        var answer = await Teams.PressAsync(who, form, $"Keep this {kind}", typed.ToDictionary(each => each.Input, each => each.Value));
        Assert.Contains("✔ Kept", answer.Text, StringComparison.Ordinal);
        await SettleAsync();
        return form;
    }

    public async Task SettleAsync()
    {
        await Teams.SettleAsync();
        Bot.Time.Advance(TimeSpan.FromSeconds(5));
    }

    /// <summary>The words of the card as the person sees it.</summary>
    public async Task<string> SeenAsync(DemoPeople who, TeamsMessage message) =>
        Support.Browser.CardText.Of(await Teams.CardForAsync(who, message));

    public Task<List<ClusterBot.Domain.Records.Record>> StoredAsync() => Bot.QueryAsync(db =>
        db.Records.Include(r => r.Versions).OrderBy(r => r.CreatedAt).ToListAsync());

    public Task GiveAsync(DemoPeople who, Role role, int? psa = null) => Bot.QueryAsync(async db =>
    {
        var cluster = await db.Clusters.Include(c => c.Psas).FirstAsync();
        db.Roles.Add(new RoleAssignment
        {
            PersonId = (await db.People.SingleAsync(p => p.AadObjectId == who.AadObjectId)).Id,
            Role = role,
            PsaId = cluster.Psas.SingleOrDefault(p => p.Number == psa)?.Id,
            ClusterId = psa is null ? cluster.Id : null,
        });
        return await db.SaveChangesAsync();
    });
}
