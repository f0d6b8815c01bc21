using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Scheduling;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.GoodPractice;

/// <summary>The bot in its team, and the words of good practice that tests say to it.</summary>
internal static class GoodPracticeScene
{
    /// <summary>A thread that nobody has written in yet, as the local client names it: no activity has such an id.</summary>
    private static int _messages;

    public const string DraftTitle = "A summary for you to approve";

    public const string NewThread = Teams.General + ";messageid=1795431416466";

    public static async Task<BotUnderTest> InTeamAsync(Action<IServiceCollection>? replace = null)
    {
        var bot = await BotUnderTest.StartAsync(replace: replace);
        await bot.OpenTeamAsync();
        return bot;
    }

    /// <summary>The demonstration's thread that has these words in it.</summary>
    public static async Task<string> ThreadAboutAsync(this BotUnderTest bot, string words) =>
        $"{Teams.General};messageid="
            + await bot.QueryAsync(db => db.Messages.Where(m => m.Text.Contains(words)).Select(m => m.ThreadId).FirstAsync());

    /// <summary>
    /// Asks for a summary and approves its draft as it is; gives what was posted at once and what stands there in the end.
    /// </summary>
    public static async Task<(Received Progress, Received Summary)> SummariseAsync(
        this BotUnderTest bot, string conversation = NewThread, string words = "summarise")
    {
        var (progress, draft) = await bot.DraftAsync(DemoPeople.Avery, words, conversation);
        if (draft.IsUpdate)
        {
            return (progress, draft);
        }

        // So many messages in one place are paced, by a clock that stands still unless it is moved.
        bot.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains(
            "The summary is posted", (await bot.PressDraftAsync(DemoPeople.Avery, draft, "Approve and post")).Text,
            StringComparison.Ordinal);
        return (progress, await bot.ShownAsync(progress, "Summary of"));
    }

    /// <summary>
    /// Asks for a summary; gives what was posted at once, and the draft as its lead gets it, or what took its place if there is none.
    /// </summary>
    public static async Task<(Received Progress, Received Draft)> DraftAsync(
        this BotUnderTest bot, DemoPeople asker, string words = "summarise", string conversation = NewThread)
    {
        var before = bot.Connector.Received.Count;
        bool IsNew(Received item) => bot.Connector.Received.ToList().IndexOf(item) >= before;
        await bot.SayAsync(Teams.Says(asker, words, conversation));
        var progress = await bot.Connector.WaitForAsync(
            item => item.ConversationId == conversation && item.Card is not null && IsNew(item));
        var draft = await bot.Connector.WaitForAsync(item => item.Card is not null && IsNew(item)
            && (item.IsUpdate
                ? item.ActivityId == progress.GivenActivityId && item.Words().Contains("Nothing to summarise", StringComparison.Ordinal)
                : item.Words().Contains(DraftTitle, StringComparison.Ordinal)));
        return (progress, draft);
    }

    /// <summary>Waits till a posted card has become one with these words.</summary>
    public static Task<Received> ShownAsync(this BotUnderTest bot, Received posted, string words) => bot.Connector.WaitForAsync(item =>
        item.IsUpdate && item.ActivityId == posted.GivenActivityId && item.Words().Contains(words, StringComparison.Ordinal));

    /// <summary>Presses the button of a draft whose title begins so, as it stands on the card that is given.</summary>
    public static Task<InvokeAnswer> PressDraftAsync(
        this BotUnderTest bot, DemoPeople person, Received draft, string title, params (string Id, string Value)[] typed) =>
        bot.PressDraftAsync(person, draft.Conversation!, draft.Card!.Value, title, typed);

    public static Task<InvokeAnswer> PressDraftAsync(
        this BotUnderTest bot, DemoPeople person, string chat, JsonElement card, string title, params (string Id, string Value)[] typed)
    {
        var button = CardText.Elements(card).First(element => element.TryGetProperty("verb", out _)
            && element.TryGetProperty("title", out var words) && words.GetString()!.StartsWith(title, StringComparison.Ordinal));
        var data = JsonNode.Parse(button.GetProperty("data").GetRawText())!.AsObject();
        foreach (var (id, value) in typed)
        {
            data[id] = value;
        }

        return bot.PressAsync(person, chat, button.GetProperty("verb").GetString()!, data);
    }

    /// <summary>The title of the button with which the draft on a card is approved.</summary>
    public static string ApproveTitle(this TeamsMessage draft) => Confirmations.Titles(draft.BaseCard!.Value)
        .First(title => title.StartsWith("Approve and post", StringComparison.Ordinal));

    /// <summary>Says something to the bot and has it kept as good practice; gives the message.</summary>
    public static async Task<Activity> SaveAsync(this BotUnderTest bot, DemoPeople person, string text, string conversation)
    {
        var message = Teams.Says(person, text, conversation);
        message.Id = $"17954400{Interlocked.Increment(ref _messages):00000}";
        var before = bot.Connector.Received.Count;
        await bot.SayAsync(message);
        var asked = await bot.Connector.WaitForAsync(item =>
            item.ConversationId == conversation && bot.Connector.Received.ToList().IndexOf(item) >= before);
        var data = CardText.Button(asked.Card!.Value, "Keep this as good practice").GetProperty("data");
        Assert.Contains("Kept", (await bot.PressAsync(person, conversation, "goodPractice.keep", data)).Text, StringComparison.Ordinal);
        return message;
    }

    /// <summary>Avery, who leads the cluster, has the channel read.</summary>
    public static async Task<string> ReadHereAsync(this BotUnderTest bot, string channel = Teams.General) =>
        (await bot.AskAsync(DemoPeople.Avery, "read good practice here", channel)).Words();

    public static string Words(this Received item) => item.Card is { } card ? CardText.Of(card) : item.Activity!.Text!;

    public static async Task SayAsync(this BotUnderTest bot, Activity activity)
    {
        using var response = await bot.PostAsync(activity);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Runs the job once more, as its schedule would.</summary>
    public static Task RunWritingAsync(this BotUnderTest bot) =>
        bot.Services.GetRequiredService<JobRunner>().RunNowAsync<SummaryJob>(TestContext.Current.CancellationToken);

    public static Task<SummaryRequest> RequestAsync(this BotUnderTest bot) => bot.QueryAsync(db => db.Summaries.SingleAsync());

    public static IEnumerable<string> LinksOf(JsonElement card) => CardText.Elements(card)
        .Where(element => element.TryGetProperty("url", out _))
        .Select(element => element.GetProperty("url").GetString()!);

    public static async Task StoreAsync(this BotUnderTest bot, string id, string text, DateTimeOffset postedAt) =>
        await bot.QueryAsync(async db =>
        {
            db.Messages.Add(new ThreadMessageRecord
            {
                MessageId = id,
                ConversationId = Teams.General,
                ThreadId = id,
                AuthorName = "Casey Diaz",
                Text = text,
                PostedAt = postedAt,
            });
            return await db.SaveChangesAsync();
        });
}
