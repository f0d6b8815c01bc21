using System.Text.RegularExpressions;
using ClusterBot.Bot.Features.Requests.Clocks;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Requests;

/// <summary>
/// The demonstration's team with its round open. Avery is SRO of PSAs 16 and 21 with Emery as deputy, and chairs the board; Blake is
/// SRO of PSA 9; PSA 24 has nobody; Devon holds 16.3; Casey is the NED.
/// </summary>
internal sealed partial class AskScene : IAsyncDisposable
{
    public const string Need = "The numbers of children in each prison leaver's household";

    public BotUnderTest Bot { get; private init; } = null!;

    public static async Task<AskScene> StartAsync()
    {
        var scene = new AskScene { Bot = await BotUnderTest.StartAsync() };
        await scene.Bot.OpenTeamAsync();
        await scene.ChangeRolesAsync((roles, cluster) =>
            roles.RemoveAll(r => cluster.Psas.Any(p => p.Id == r.PsaId && p.Number is 9 or 24) && r.Role != Role.Holder));
        await scene.GiveAsync(DemoPeople.Blake, Role.SeniorResponsibleOwner, psa: 9);
        return scene;
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    public Task GiveAsync(DemoPeople who, Role role, int? psa = null) => Bot.QueryAsync(async db =>
    {
        var cluster = await db.Clusters.Include(c => c.Psas).SingleAsync();
        db.Roles.Add(new RoleAssignment
        {
            PersonId = (await db.People.SingleAsync(p => p.AadObjectId == who.AadObjectId)).Id,
            Role = role,
            PsaId = cluster.Psas.SingleOrDefault(p => p.Number == psa)?.Id,
            ClusterId = psa is null ? cluster.Id : null,
        });
        return await db.SaveChangesAsync();
    });

    public Task TakeAsync(Role role) => ChangeRolesAsync((roles, _) => roles.RemoveAll(r => r.Role == role));

    /// <summary>Has the form posted, and gives it.</summary>
    public Task<Received> FormAsync(DemoPeople who, string where, string words = "ask")
    {
        Bot.Time.Advance(TimeSpan.FromSeconds(5));
        return Bot.AskAsync(who, words, where);
    }

    public Task<InvokeAnswer> SendAsync(DemoPeople who, Received form, string where, params (string Input, string? Value)[] changed)
    {
        var data = new Dictionary<string, string?>
        {
            ["form"] = FormOf(form),
            ["kind"] = "data",
            ["requestFrom"] = "16",
            ["requestField-what-is-it-for"] = "To find homes sooner.",
            ["requestTo"] = "9",
            ["requestNeed"] = Need,
            ["requestBy"] = "2026-12-04",
        };
        foreach (var (input, value) in changed)
        {
            data[input] = value;
        }

        return Bot.PressAsync(who, where, "requests.raise", data);
    }

    /// <summary>Gives the form's own id, whichever kind it is of.</summary>
    public static string FormOf(Received form) => FormId().Match(form.Card!.Value.GetRawText()).Groups[1].Value;

    [GeneratedRegex("\"form\":\\s*\"([0-9a-f-]{36})\"")]
    private static partial Regex FormId();

    /// <summary>Avery asks for PSA 16, unless something else is said, and the ask is given.</summary>
    public async Task<Guid> AskedAsync(DemoPeople? by = null, params (string Input, string? Value)[] changed)
    {
        var who = by ?? DemoPeople.Avery;
        var sent = await SendAsync(who, await FormAsync(who, Teams.ChatOf(who)), Teams.ChatOf(who), changed);
        Assert.Contains("✔ PSA 16 has asked", sent.Text, StringComparison.Ordinal);
        return await Bot.QueryAsync(db =>
            db.Requests.OrderByDescending(a => a.Number).Select(a => a.Id).FirstAsync());
    }

    public Task<InvokeAnswer> ReplyAsync(
        DemoPeople who, Guid ask, string reply, string text, string? givenOn = null, string? where = null) => Bot.PressAsync(
            who, where ?? Teams.ChatOf(who), "requests.takeStep",
            new { request = ask, step = "reply", replyAnswer = reply, replyText = text, replyGivenOn = givenOn ?? "" });

    public Task<InvokeAnswer> StepAsync(DemoPeople who, string step, Guid ask, string? where = null) =>
        Bot.PressAsync(who, where ?? Teams.ChatOf(who), "requests.takeStep", new { request = ask, step });

    /// <summary>Waits until a card in the conversation, as it reads now, holds all the words.</summary>
    public Task ShowsAsync(string conversation, params string[] words) => Eventually.TrueAsync(
        () =>
        {
            Bot.Time.Advance(TimeSpan.FromMilliseconds(300));
            return Shown(conversation).Any(text => words.All(word => text.Contains(word, StringComparison.Ordinal)));
        },
        $"{string.Join(", ", words)} in {conversation}");

    /// <summary>Every message of a conversation as it reads now.</summary>
    public IReadOnlyList<string> Shown(string conversation) =>
        [.. Bot.Connector.Messages(conversation)
            .Select(message => message.Attachments is [{ Content: { } card }, ..] ? CardText.Of(card) : message.Text ?? "")];

    public Task LookAsync() =>
        Bot.Services.GetRequiredService<JobRunner>().RunNowAsync<LookAfterRequests>(TestContext.Current.CancellationToken);

    private Task<int> ChangeRolesAsync(Action<List<RoleAssignment>, Cluster> change) => Bot.QueryAsync(async db =>
    {
        var before = await db.Roles.ToListAsync();
        var after = before.ToList();
        change(after, await db.Clusters.Include(c => c.Psas).SingleAsync());
        db.Roles.RemoveRange(before.Except(after));
        return await db.SaveChangesAsync();
    });
}
