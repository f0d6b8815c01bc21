using ClusterBot.Bot.Register;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Features.Register;

public sealed partial class SendRegisterTests
{
    private async Task<Received> SendAsync(string text, IEnumerable<RegisterFile> files)
    {
        await PostAsync(_shelf.Sends(DemoPeople.Finley, FileShelf.Chat, text, files));
        return await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.ConversationId == FileShelf.Chat && item.Card is not null);
    }

    private Task<InvokeAnswer> PressAsync(Received shown, DemoPeople? person = null, string? place = null, string button = "Import") =>
        _bot.PressAsync(
            person ?? DemoPeople.Finley, place ?? FileShelf.Chat, "register.import",
            CardText.Button(shown.Card!.Value, button).GetProperty("data"));

    private Task<Received> UpdateWithAsync(string words) => _bot.Connector.WaitForAsync(
        item => item.IsUpdate && item.ConversationId == FileShelf.Chat && item.Card is { } card
            && CardText.Of(card).Contains(words, StringComparison.Ordinal));

    private async Task AnsweredAsync(Activity activity, string words)
    {
        await PostAsync(activity);
        await _bot.Connector.WaitForAsync(item =>
            item.ConversationId == activity.Conversation!.Id && item.Activity?.Text?.Contains(words, StringComparison.Ordinal) is true);
    }

    private async Task PostAsync(Activity activity)
    {
        using var response = await _bot.PostAsync(activity);
        Assert.Equal(200, (int)response.StatusCode);
    }
}
