using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ClusterBot.BotFramework.Activities.Invoke;

/// <summary>
/// A dialog that is to be opened (<c>task/fetch</c>), or a button inside one (<c>task/submit</c>). See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots">dialogs</see>.
/// </summary>
/// <param name="Data">The button's data; inside a dialog with the card's inputs. Always a JSON object. Foreign input.</param>
public sealed record TaskModuleInvoke(JsonElement Data)
{
    /// <summary>Returns whether the activity is about a dialog.</summary>
    public static bool IsOne([NotNullWhen(true)] Activity? activity) =>
        activity is { Type: ActivityTypes.Invoke, Name: InvokeNames.TaskFetch or InvokeNames.TaskSubmit };

    /// <summary>Reads the invoke from an activity's <c>value</c>; null when it is no dialog's, or its data is not an object.</summary>
    public static TaskModuleInvoke? Read(Activity activity) =>
        IsOne(activity)
            && activity.Value is { ValueKind: JsonValueKind.Object } value
            && value.TryGetProperty("data", out var data)
            && data.ValueKind == JsonValueKind.Object
            ? new TaskModuleInvoke(data)
            : null;
}
