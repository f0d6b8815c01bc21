using System.Text.Json;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Support;

/// <summary>Commands that are confirmed on a card before anything happens.</summary>
public static class Confirmations
{
    private const string Cancel = "commands.cancel";

    /// <summary>Says the command and presses the button that does it.</summary>
    public static async Task<InvokeAnswer> ConfirmAsync(this BotUnderTest bot, DemoPeople person, string words, string conversation)
    {
        var asked = await bot.AskAsync(person, words, conversation);
        var button = Buttons(asked.Card!.Value).First(action => action.GetProperty("verb").GetString() != Cancel);
        return await bot.PressAsync(person, conversation, button.GetProperty("verb").GetString()!, button.GetProperty("data"));
    }

    /// <summary>The titles of what can be pressed, in order.</summary>
    public static IReadOnlyList<string> Titles(JsonElement card) =>
        [.. CardText.Elements(card).Where(IsAction).Select(action => action.GetProperty("title").GetString()!)];

    private static IEnumerable<JsonElement> Buttons(JsonElement card) => CardText.Elements(card)
        .Where(element => element.TryGetProperty("type", out var type) && type.GetString() == "Action.Execute");

    private static bool IsAction(JsonElement element) =>
        element.TryGetProperty("type", out var type) && type.GetString()?.StartsWith("Action.", StringComparison.Ordinal) is true
            && element.TryGetProperty("title", out _);
}
