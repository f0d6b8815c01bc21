using System.Text.Json;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Features.DataProtection;

/// <summary>Finley, the demonstration's administrator, in personal chat with the bot.</summary>
internal static class AdministratorsChat
{
    public static readonly string Chat = Teams.ChatOf(DemoPeople.Finley);

    public static Task<Received> AskAboutAsync(this BotUnderTest bot, string words) =>
        bot.AskAsync(DemoPeople.Finley, $"personal data {words}", Chat);

    public static Task<InvokeAnswer> PressAsync(
        this BotUnderTest bot, string verb, object data, DemoPeople? person = null, string? chat = null) =>
        bot.PressAsync(person ?? DemoPeople.Finley, chat ?? Chat, verb, data);

    /// <summary>Asks for the file and gives the message that offers it.</summary>
    public static async Task<Received> OfferedAsync(this BotUnderTest bot, Guid person)
    {
        var answer = await bot.PressAsync("dataProtection.export", new { person });
        Assert.Contains("Teams asks you now", answer.Text, StringComparison.Ordinal);
        return await bot.Connector.WaitForAsync(item => IsOffer(item) && item.WasAccepted);
    }

    public static bool IsOffer(Received item) => Content(item)?.ContentType == "application/vnd.microsoft.teams.card.file.consent";

    public static Attachment? Content(Received item) => item.Activity?.Attachments?.FirstOrDefault();

    /// <summary>The invoke that Teams sends when the offer is answered.</summary>
    public static Activity Answers(
        DemoPeople person, string chat, Received offer, string action, string uploadUrl, string? contentUrl = null)
    {
        var content = Content(offer)!.Content!.Value;
        var activity = Teams.Presses(person, chat, "none", new { }, offer.GivenActivityId);
        activity.Name = InvokeNames.FileConsent;
        activity.Value = JsonSerializer.SerializeToElement(new
        {
            type = "fileUpload",
            action,
            context = content.GetProperty("acceptContext"),
            uploadInfo =
                new { contentUrl = contentUrl ?? uploadUrl, name = Content(offer)!.Name, uploadUrl, uniqueId = "u-1", fileType = "zip" },
        });
        return activity;
    }
}
