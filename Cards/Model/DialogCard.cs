using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClusterBot.Cards.Model;

/// <summary>
/// A card as a dialog shows it. There <c>Action.Submit</c> alone reaches the bot, so each button is the one that stands in for it where
/// a client knows no other; and nothing is refreshed. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots
/// </summary>
public static class DialogCard
{
    private const string Execute = "Action.Execute";

    /// <summary>Returns the card for a dialog.</summary>
    /// <param name="card">A card as <see cref="CardJson.Write"/> gives it.</param>
    /// <exception cref="InvalidOperationException">A button has nothing to stand in for it.</exception>
    public static JsonElement Of(JsonElement card)
    {
        var dialog = JsonObject.Create(card)!;
        dialog.Remove("refresh");
        Replace(dialog);
        return JsonSerializer.SerializeToElement(dialog, CardJsonContext.Default.JsonObject);
    }

    private static void Replace(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject element:
                foreach (var (_, child) in element)
                {
                    Replace(child);
                }

                break;
            case JsonArray elements:
                for (var i = 0; i < elements.Count; i++)
                {
                    if (elements[i] is JsonObject button && IsExecute(button))
                    {
                        elements[i] = button["fallback"]?.DeepClone()
                            ?? throw new InvalidOperationException("A button of a dialog needs an Action.Submit to stand in for it.");
                    }

                    Replace(elements[i]);
                }

                break;
            default:
                break;
        }
    }

    private static bool IsExecute(JsonObject element) =>
        element["type"] is JsonValue type && type.TryGetValue<string>(out var name) && name == Execute;
}
