using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Features.DataProtection;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Slow;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Requests;

/// <summary>
/// Random steps by random people, pressed in their own chats, of a sensitive cluster's requests; on the way somebody is erased. Only a
/// legal step changes anything, and nobody sees the words of a request who speaks for neither side.
/// </summary>
[Slow("random presses, with the whole database compared after each")]
public sealed class RandomRequestsTests : IAsyncLifetime
{
    private const int Presses = 60;

    private const string Secret = "Secret need";

    private readonly int _seed = Random.Shared.Next();

    private AskScene _scene = null!;

    private static DemoPeople[] People => [.. DemoPeople.All, Teams.Stranger];

    public async ValueTask InitializeAsync()
    {
        _scene = await AskScene.StartAsync();
        await _scene.Bot.QueryAsync(db => db.Clusters.ExecuteUpdateAsync(set =>
            set.SetProperty(c => c.Marking, ProtectiveMarking.OfficialSensitive)));
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Only_legal_steps_change_anything_and_nothing_leaks()
    {
        var random = new Random(_seed);
        List<Guid> requests = [await RaisedWithTheBoardAsync()];
        await AllSentAsync();
        requests.Add(await _scene.AskedAsync(null, ("requestNeed", Secret)));
        await AllSentAsync();
        requests.Add(await _scene.AskedAsync(null, ("requestTo", "centre"), ("requestKind", "support"), ("requestNeed", Secret)));
        await AllSentAsync();
        Assert.Equal([1, 2, 3], await _scene.Bot.QueryAsync(db => db.Requests.OrderBy(r => r.Number).Select(r => r.Number).ToListAsync()));
        for (var n = 0; n < Presses; n++)
        {
            if (n == Presses / 2)
            {
                await EraseAsync(DemoPeople.Casey);
            }

            var (id, who) = (requests[random.Next(requests.Count)], People[random.Next(People.Length)]);
            await PressAsync(id, who, random.GetItems(Enum.GetValues<RequestStep>(), 1)[0], $"seed {_seed}, press {n}");
        }

        string[] others = [Teams.General, .. new[] { DemoPeople.Devon, DemoPeople.Finley, Teams.Stranger }.Select(Teams.ChatOf)];
        Assert.All(
            others, place => Assert.DoesNotContain(_scene.Shown(place), text => text.Contains(Secret, StringComparison.Ordinal)));
    }

    private async Task PressAsync(Guid id, DemoPeople who, RequestStep step, string said)
    {
        var (before, isLegal, concerned) = await LookAsync(id, who, step);

        var answer = await _scene.Bot.PressAsync(who, Teams.ChatOf(who), "requests.takeStep", new
        {
            request = id,
            step = step.ToString(),
            challengeText = "Why?",
            answerText = "So.",
            decisionText = "Yes.",
            replyText = "Here.",
            reopenText = "Again.",
            replyAnswer = "inPart",
        });

        said = $"{said}: {who.Name}, {step}: {answer.Text}";
        var (after, _, _) = await LookAsync(id, who, step);
        Assert.True(after == (isLegal ? before + 1 : before), said);
        Assert.True(isLegal || answer.Text.Contains("Nothing was", StringComparison.Ordinal), said);
        Assert.True(concerned || !answer.Text.Contains(Secret, StringComparison.Ordinal), said);
        // What the step queued goes out before the next one: a button works where its card stands.
        await _scene.LookAsync();
        await AllSentAsync();
    }

    private Task<(int Events, bool IsLegal, bool Concerned)> LookAsync(Guid id, DemoPeople who, RequestStep step) =>
        _scene.Bot.QueryAsync(async db =>
        {
            var details = await new RequestReader(db, new RequestKindReader(db), ReminderRules.Usual, _scene.Bot.Time)
                .FindAsync(id, default) ?? throw new InvalidOperationException();
            var person = await db.People.Include(p => p.Roles).FirstOrDefaultAsync(p => p.AadObjectId == who.AadObjectId);
            if (person is null)
            {
                return (details.Version, false, false);
            }

            person.ActsOn = RegisterDay.Of(_scene.Bot.Time.GetUtcNow());
            var (subject, chat) = (details.Key.Value, Teams.ChatOf(who));
            var isHere = await db.OutboxMessages.AnyAsync(d => d.Subject == subject && d.ConversationId == chat && d.UpdatesId == null);
            return (
                details.Version, isHere && details.Request.Refusal(step, person, details.Parties) is null, details.Concerns(person));
        });

    private async Task<Guid> RaisedWithTheBoardAsync()
    {
        var checkIn = await _scene.Bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)).Select(c => c.Id).SingleAsync());
        var raised = await _scene.Bot.PressAsync(DemoPeople.Avery, Teams.General, "requests.askBoard", new Dictionary<string, object>
        {
            ["checkIn"] = checkIn,
            ["helpNeed-16"] = "Help with housing",
            ["helpBy-16"] = "2026-12-18",
        });
        Assert.True(raised.IsCard, raised.Text);
        return await _scene.Bot.QueryAsync(db => db.Requests.Select(r => r.Id).SingleAsync());
    }

    private Task AllSentAsync() => Eventually.TrueAsync(
        () =>
        {
            _scene.Bot.Time.Advance(TimeSpan.FromSeconds(2));
            return _scene.Bot.QueryAsync(db => db.OutboxMessages.AllAsync(d =>
                d.State != OutboxMessageState.Queued && d.State != OutboxMessageState.Leased));
        },
        "everything to be sent");

    private async Task EraseAsync(DemoPeople who)
    {
        await _scene.Bot.AskAboutAsync(who.Name);
        var person = await _scene.Bot.QueryAsync(db =>
            db.People.Where(p => p.AadObjectId == who.AadObjectId).Select(p => p.Id).SingleAsync());
        var answer = await _scene.Bot.PressAsync(
            "dataProtection.erase", new { person, name = who.Name, reference = "DP-1", rolesEnd = "true" });
        Assert.Contains("✔ Erased", answer.Text, StringComparison.Ordinal);
    }
}
