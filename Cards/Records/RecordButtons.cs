using System.Text.Json.Serialization.Metadata;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;

namespace ClusterBot.Cards.Records;

/// <summary>
/// The buttons of records, in a chat and in a dialog. Dialogs send <c>Action.Submit</c> alone. See
/// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
/// </summary>
internal static class RecordButtons
{
    public static CardAction Of<T>(
        string title, T action, JsonTypeInfo<T> typeInfo, bool isInDialog, ActionStyle? style = null, AssociatedInputs? inputs = null)
        where T : ICardAction
    {
        var button = ActionExecute.For(title, action, typeInfo, style, inputs);
        return isInDialog ? (CardAction)button.Fallback! : button;
    }
}
