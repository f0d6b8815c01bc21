using System.Text.Json;
using ClusterBot.Bot.Outbox;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Setup;
using ClusterBot.Data;
using ClusterBot.Tests.Features.CheckIns;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Data;

/// <summary>Two replicas that act at the same moment have the same result as one that acts twice.</summary>
[OnlyOn(DatabaseEngine.PostgreSql, "a SQLite file belongs to one process")]
public sealed class TwoReplicasTests : IAsyncLifetime
{
    private BotUnderTest _one = null!;
    private BotUnderTest _other = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _one = await BotUnderTest.StartAsync();
        _other = await _one.BesideAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await _one.DisposeAsync();
    }

    [Fact]
    public async Task One_activity_delivered_to_both_at_once_is_one_turn_and_both_answer_the_same()
    {
        var posted = await _one.OpenTeamAsync();
        var turns = await _one.QueryAsync(db => db.Turns.CountAsync(Token));
        int[] psas = [9, 16, 21, 24];
        var form = await CheckInCard.Posted(_one, posted).FormAsync(DemoPeople.Avery);

        foreach (var psa in psas)
        {
            var button = CardText.Button(form.Card, "Nothing new", Array.IndexOf(psas, psa));
            var press = Teams.Presses(DemoPeople.Avery, Teams.General, button.GetProperty("verb").GetString()!, button.GetProperty("data"));
            press.Id = $"press-{psa}";
            press.ServiceUrl = _one.Connector.ServiceUrl;
            var body = ActivityJson.Write(press);
            var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => AnswerAsync(n % 2 == 0 ? _one : _other, body)));
            // As a reader sees it: how a sign is escaped is no matter.
            using var answer = JsonDocument.Parse(Assert.Single(answers.Distinct()));
            Assert.Contains("✔ Nothing new", CardText.Of(answer.RootElement.GetProperty("value")), StringComparison.Ordinal);
        }

        Assert.Equal(psas.Length, await _one.QueryAsync(db => db.Answers.CountAsync(Token)));
        Assert.Equal(turns + psas.Length, await _one.QueryAsync(db => db.Turns.CountAsync(Token)));
    }

    [Fact]
    public async Task Answers_given_at_once_are_all_on_the_card_that_is_shown_last()
    {
        var posted = await _one.OpenTeamAsync();
        var form = await CheckInCard.Posted(_one, posted).FormAsync(DemoPeople.Avery);
        var presses = Enumerable.Range(0, 4).Select(n =>
        {
            var button = CardText.Button(form.Card, "Nothing new", n);
            return (n % 2 == 0 ? _one : _other).PressAsync(
                DemoPeople.Avery, Teams.General, button.GetProperty("verb").GetString()!, button.GetProperty("data"));
        });

        var answers = await Task.WhenAll(presses);

        Assert.All(answers, answer => Assert.InRange(Recorded(answer.Text), 1, 4));
        await _one.Connector.WaitForAsync(item =>
            item.IsUpdate && CardText.Of(item.Card!.Value).Contains("4 of 4 answered.", StringComparison.Ordinal));
        Assert.Contains(
            "4 of 4 answered.", CardText.Of(_one.Connector.Received.Last(item => item.IsUpdate).Card!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_updates_of_one_check_in_at_once_are_two_versions()
    {
        var posted = await _one.OpenTeamAsync();
        var checkIn =
            (await _one.QueryAsync(db => db.CheckIns.FirstAsync(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 9), Token))).Id;

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => (n % 2 == 0 ? _one : _other).PressAsync(
            DemoPeople.Avery,
            posted.Conversation!,
            "checkIns.submit",
            new Dictionary<string, object> { ["checkIn"] = checkIn, [$"bigPicture-9"] = $"Picture {n}" })));

        Assert.All(answers, answer => Assert.True(answer.IsCard));
        var stored = await _one.QueryAsync(db => db.Answers.OrderBy(a => a.Version).Select(a => a.Version).ToListAsync(Token));
        Assert.Equal(Enumerable.Range(1, 10), stored);
    }

    /// <summary>
    /// PostgreSQL gives ids before the commit: without more, a message with a lower id could appear after a higher one was sent.
    /// </summary>
    [Fact]
    public async Task The_ids_of_a_tenants_deliveries_are_in_the_order_of_their_commits()
    {
        await _one.OpenTeamAsync();
        var mayCommit = new TaskCompletionSource();
        var hasAdded = new TaskCompletionSource();
        var first = PostAsync(_one, "first", async () =>
        {
            hasAdded.SetResult();
            await mayCommit.Task;
        });
        await hasAdded.Task;

        var second = PostAsync(_other, "second", () => Task.CompletedTask);
        await Assert.ThrowsAsync<TimeoutException>(() =>
            second.WaitAsync(TimeSpan.FromMilliseconds(300), TimeProvider.System, TestContext.Current.CancellationToken));
        mayCommit.SetResult();

        Assert.True(await first < await second);
    }

    [Fact]
    public async Task Turns_in_one_conversation_at_both_are_sent_in_their_order_by_one_of_them()
    {
        var chat = Teams.ChatOf(DemoPeople.Avery);
        await Task.WhenAll(
            Enumerable.Range(0, 6).Select(n => (n % 2 == 0 ? _one : _other).PostAsync(Teams.Says(DemoPeople.Avery, "help", chat))));

        await _one.Connector.WaitForAsync(item => item.ConversationId == chat, 6);

        await Eventually.TrueAsync(
            () => _one.QueryAsync(db => db.OutboxMessages.AllAsync(d => d.ActivityId != null, Token)), "all to be recorded");
        var inOrder = await _one.QueryAsync(db =>
            db.OutboxMessages.Where(d => d.ConversationId == chat).OrderBy(d => d.Id).Select(d => d.ActivityId).ToListAsync(Token));
        Assert.Equal(inOrder, _one.Connector.Accepted.Where(item => item.ConversationId == chat).Select(item => item.GivenActivityId));
    }

    /// <summary>News comes in the order of the commits, so its own would be there when the other's is.</summary>
    [Fact]
    public async Task Of_what_one_adds_the_other_is_told_and_it_itself_is_not()
    {
        await _one.OpenTeamAsync();
        var (atOne, atOther) = (new News(_one), new News(_other));
        await PostAsync(_one, "they listen", () => Task.CompletedTask);
        await PostAsync(_other, "both of them", () => Task.CompletedTask);
        await Eventually.TrueAsync(() => atOne.Heard > 0 && atOther.Heard > 0, "both to listen");
        var (one, other) = (atOne.Heard, atOther.Heard);

        await PostAsync(_one, "first", () => Task.CompletedTask);
        await Eventually.TrueAsync(() => atOther.Heard > other, "the other to be told");
        await PostAsync(_other, "second", () => Task.CompletedTask);
        await Eventually.TrueAsync(() => atOne.Heard > one, "the one to be told");

        Assert.Equal((one + 1, other + 1), (atOne.Heard, atOther.Heard));
    }

    [Fact]
    public async Task A_transaction_that_another_got_ahead_of_is_run_again_and_sees_its_work()
    {
        var runs = 0;
        var bothHaveLooked = new TaskCompletionSource();

        var found = await Task.WhenAll(new[] { _one, _other }.Select(bot => bot.Services.GetRequiredService<Transactions>().RunAsync(
            async (services, cancellationToken) =>
            {
                var db = services.GetRequiredService<ClusterDbContext>();
                var there = await db.Turns.AnyAsync(activity => activity.Key == "the same", cancellationToken);
                if (Interlocked.Increment(ref runs) == 2)
                {
                    bothHaveLooked.SetResult();
                }

                await bothHaveLooked.Task;
                _ = there ? null : db.Turns.Add(new ProcessedActivity { Key = "the same", TakenAt = BotUnderTest.Start });
                return there;
            },
            Token)));

        Assert.Equal([false, true], found.Order());
        Assert.Equal(3, runs);
    }

    [Fact]
    public async Task A_transaction_that_always_fails_is_given_up_after_four_times()
    {
        var runs = 0;

        await Assert.ThrowsAsync<DbUpdateException>(() => _one.Services.GetRequiredService<Transactions>().RunAsync(
            async (services, cancellationToken) =>
            {
                runs++;
                var db = services.GetRequiredService<ClusterDbContext>();
                var person = await db.People.AsNoTracking().FirstAsync(cancellationToken);
                db.People.Add(person);
            },
            Token));

        Assert.Equal(4, runs);
    }

    private static async Task<string> AnswerAsync(BotUnderTest bot, byte[] body)
    {
        using var response = await bot.PostAsync(body);
        return await response.Content.ReadAsStringAsync(Token);
    }

    private static int Recorded(string card) => card.Split("✔ Nothing new").Length - 1;

    private static Task<long> PostAsync(BotUnderTest bot, string text, Func<Task> beforeCommit) =>
        bot.Services.GetRequiredService<Transactions>().RunAsync(
            async (services, cancellationToken) =>
            {
                var db = services.GetRequiredService<ClusterDbContext>();
                var channel = await db.Conversations.SingleAsync(c => c.Id == Teams.General, cancellationToken);
                var row = await services.GetRequiredService<MessageOutbox>().PostAsync(channel, OutboundMessage.Text(text), text);
                await db.SaveChangesAsync(cancellationToken);
                await beforeCommit();
                return row.Id;
            },
            Token);

    private sealed class News
    {
        private int _heard;

        public News(BotUnderTest bot) =>
            bot.Services.GetRequiredService<IReplicaCoordinator>().News += () => Interlocked.Increment(ref _heard);

        public int Heard => Volatile.Read(ref _heard);
    }
}
