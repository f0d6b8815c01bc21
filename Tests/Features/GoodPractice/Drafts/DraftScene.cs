using System.Text.Json;
using ClusterBot.Bot.Features.GoodPractice.Drafts;
using ClusterBot.Bot.Scheduling;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.GoodPractice.Drafts;

/// <summary>The things that leads and messages do to drafts in tests.</summary>
internal static class DraftScene
{
    public static bool IsTo(Received item, DemoPeople person) => item.Conversation == Teams.ChatOf(person)
        || item.Conversation?.Contains(person.Id, StringComparison.Ordinal) is true;

    public static Task LookAfterAsync(this BotUnderTest bot) =>
        bot.Services.GetRequiredService<JobRunner>().RunNowAsync<DraftJob>(TestContext.Current.CancellationToken);

    public static Task<Received> ToldAsync(this BotUnderTest bot, string words) => bot.Connector.WaitForAsync(item =>
        item.Activity?.Text?.Contains(words, StringComparison.Ordinal) is true && IsTo(item, Devon));

    public static Task<InvokeAnswer> PressAsync(
        this BotUnderTest bot, Received draft, InvokeAnswer card, string title, params (string Id, string Value)[] typed) =>
        bot.PressAsync(draft, card, title, Avery, typed);

    public static Task<InvokeAnswer> PressAsync(
        this BotUnderTest bot, Received draft, InvokeAnswer card, string title, DemoPeople person,
        params (string Id, string Value)[] typed) =>
        bot.PressDraftAsync(person, draft.Conversation!, card.Value, title, typed);

    /// <summary>Opens the form of a point in a client without dialogs, where it is a message of its own.</summary>
    public static async Task<Received> EditAsync(this BotUnderTest bot, DemoPeople person, Received draft, JsonElement card, int number)
    {
        var before = bot.Connector.Received.Count;
        var answer = await bot.PressDraftAsync(person, draft.Conversation!, card, $"Edit point {number}");
        Assert.Contains("The form is below", answer.Text, StringComparison.Ordinal);
        return await bot.Connector.WaitForAsync(item => !item.IsUpdate && bot.Connector.Received.ToList().IndexOf(item) >= before
            && item.Card is not null && item.Words().Contains($"Edit point {number}", StringComparison.Ordinal));
    }

    public static Task<int> LeadsTooAsync(this BotUnderTest bot, DemoPeople person) => bot.QueryAsync(async db =>
    {
        var (cluster, known) = (
            await db.Clusters.SingleAsync(), await db.People.SingleAsync(p => p.AadObjectId == person.AadObjectId));
        db.Roles.Add(new RoleAssignment { PersonId = known.Id, Role = Role.ClusterLead, ClusterId = cluster.Id });
        return await db.SaveChangesAsync();
    });

    public static async Task ChangeAsync(this BotUnderTest bot, string words, Action<Activity> change)
    {
        var kept = await bot.QueryAsync(db => db.Messages.SingleAsync(m => m.Text.Contains(words)));
        var message = Teams.Writes(Casey, kept.Text, $"{Teams.General};messageid={kept.ThreadId}");
        message.Id = kept.MessageId;
        message.From!.AadObjectId = kept.AuthorAadObjectId;
        change(message);
        await bot.SayAsync(message);
    }

    public static async Task<string> PointAsync(this BotUnderTest bot, int at) => (await bot.PointsAsync())[at];

    public static async Task<(int Number, string Words)> PointWithAsync(this BotUnderTest bot, string words)
    {
        var points = await bot.PointsAsync();
        var at = points.ToList().FindIndex(point => point.Contains(words, StringComparison.Ordinal));
        return (at + 1, points[at]);
    }

    public static async Task<IReadOnlyList<string>> PointsAsync(this BotUnderTest bot)
    {
        using var draft = JsonDocument.Parse((await bot.RequestAsync()).Draft!);
        return [.. draft.RootElement.GetProperty("points").EnumerateArray()
            .Select(point => point.GetProperty("point").GetProperty("text").GetString()!)];
    }
}
