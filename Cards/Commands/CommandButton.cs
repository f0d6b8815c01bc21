using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Commands;

/// <summary>
/// A button that says a command for whoever presses it: the next step after what a card shows. It reaches the bot as if the words had
/// been typed there, so it needs no verb and gives nobody more than typing would. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions#adaptive-cards-with-messageback-action
/// </summary>
public static class CommandButton
{
    /// <param name="title">The words on the button; plain text.</param>
    /// <param name="words">What it says, as one would type it.</param>
    /// <param name="style">How it stands out.</param>
    public static ActionSubmit Of(string title, string words, ActionStyle? style = null) => new()
    {
        Title = title,
        Style = style,
        AssociatedInputs = AssociatedInputs.None,
        Data = JsonSerializer.SerializeToElement(
            new JsonObject { ["msteams"] = new JsonObject { ["type"] = "messageBack", ["text"] = words, ["displayText"] = words } },
            CardJsonContext.Default.JsonObject),
    };

    public static ActionSubmit Psa(int number) => Of($"Show PSA {number}", $"show PSA {number}");

    public static ActionSubmit Status() => Of("Status", "status");

    public static ActionSubmit Export() => Of("Export", "export");
}
