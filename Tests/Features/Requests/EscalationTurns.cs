using System.Text.Json.Nodes;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Features.Requests;

/// <summary>The presses of people on the cards, as their clients send them.</summary>
internal static class EscalationTurns
{
    public const string Need = "Housing data on people leaving prison";

    public static JsonObject HelpData(this EscalationBot bot, string? need = Need, string? by = "2026-12-18", string? about = null) => new()
    {
        ["checkIn"] = bot.Register.CheckIn.Id,
        ["helpNeed-16"] = need,
        ["helpBy-16"] = by,
        ["helpAbout-16"] = about,
    };

    public static Task<Pressed> AskAsync(this EscalationBot bot, DemoPeople who, JsonObject? data = null) =>
        bot.PressAsync(who, "requests.askBoard", data ?? bot.HelpData(), FakeConnector.TeamId);

    public static async Task<Request> AskedAsync(this EscalationBot bot)
    {
        await bot.AskAsync(DemoPeople.Avery);
        return Assert.Single(await bot.EscalationsAsync());
    }

    public static Task<Pressed> AcknowledgeAsync(this EscalationBot bot, DemoPeople who, Guid id) =>
        bot.PressAsync(who, "requests.takeStep", Data(id, "acknowledge"), FakeConnector.BoardChannelId);

    public static Task<Pressed> ChallengeAsync(this EscalationBot bot, DemoPeople who, Guid id, string? text) =>
        bot.PressAsync(who, "requests.takeStep", Data(id, "challenge", "challengeText", text), FakeConnector.BoardChannelId);

    public static Task<Pressed> AnswerAsync(this EscalationBot bot, DemoPeople who, Guid id, string? text) =>
        bot.PressAsync(who, "requests.takeStep", Data(id, "answerChallenge", "answerText", text));

    public static Task<Pressed> DecideAsync(this EscalationBot bot, DemoPeople who, Guid id, string? text) =>
        bot.PressAsync(who, "requests.takeStep", Data(id, "decide", "decisionText", text), FakeConnector.BoardChannelId);

    public static Task<Pressed> CloseAsync(
        this EscalationBot bot, DemoPeople who, Guid id, string? where = null, string? shown = null, string? outcome = null) =>
        bot.PressAsync(who, "requests.takeStep", Data(id, "close", "outcomeText", outcome), where, shown);

    /// <summary>Takes a step in the person's own chat, unless said otherwise.</summary>
    public static Task<Pressed> StepAsync(
        this EscalationBot bot, DemoPeople who, Guid id, string step, string? input = null, string? text = null, string? where = null) =>
        bot.PressAsync(who, "requests.takeStep", Data(id, step, input, text), where);

    public static JsonObject Data(Guid id, string step, string? input = null, string? text = null)
    {
        var data = new JsonObject { ["request"] = id, ["step"] = step };
        if (input is not null)
        {
            data[input] = text;
        }

        return data;
    }

    /// <summary>Every copy of the first request's cards.</summary>
    public static IReadOnlyList<Shown> Copies(this EscalationBot bot) =>
        [.. bot.Messages().Where(message => message.Words.Contains("· request 1, asked by", StringComparison.Ordinal))];

    public static string RoundCard(this EscalationBot bot) =>
        bot.Messages().Single(message => message.Words.StartsWith("OFFICIAL\nCheck-in,", StringComparison.Ordinal)).Words;

    public static IReadOnlyList<string> LinesTo(this EscalationBot bot, string chat) =>
        [.. bot.Messages().Where(message => message.Conversation == chat && message.Activity.Text is not null)
            .Select(message => message.Words)];
}
