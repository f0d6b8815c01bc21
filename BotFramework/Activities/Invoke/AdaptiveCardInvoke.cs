using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ClusterBot.BotFramework.Activities.Invoke;

/// <summary>
/// The press of an <c>Action.Execute</c>, or a card's refresh. See
/// <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model">the universal action model</see>.
/// </summary>
/// <param name="Verb">What is to be done, as the card's author named it.</param>
/// <param name="Data">The action's data together with the card's inputs; always a JSON object. Foreign input.</param>
/// <param name="Trigger"><c>manual</c> for a press, <c>automatic</c> for a refresh; null when the client does not say.</param>
public sealed record AdaptiveCardInvoke(string Verb, JsonElement Data, string? Trigger)
{
    private static readonly JsonElement NoData = JsonElement.Parse("{}");

    /// <summary>True for a refresh that the client asked for by itself.</summary>
    public bool IsAutomatic => Trigger == "automatic";

    /// <summary>Reads the invoke from an activity's <c>value</c>; a problem becomes an answer with status 400.</summary>
    public static AdaptiveCardInvokeReadResult Read(Activity activity)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value)
        {
            return Wrong("The invoke has no value.");
        }

        if (!value.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object)
        {
            return Wrong("The invoke has no action.");
        }

        if (Text(action, "type") != "Action.Execute")
        {
            return Wrong("The action's type is not Action.Execute.");
        }

        return Text(action, "verb") is { Length: > 0 } verb
            ? WithData(verb, action, Text(value, "trigger"))
            : Wrong("The action has no verb.");
    }

    private static AdaptiveCardInvokeReadResult WithData(string verb, JsonElement action, string? trigger)
    {
        if (!action.TryGetProperty("data", out var data) || data.ValueKind == JsonValueKind.Null)
        {
            return new AdaptiveCardInvokeReadResult(new AdaptiveCardInvoke(verb, NoData, trigger));
        }

        return data.ValueKind == JsonValueKind.Object
            ? new AdaptiveCardInvokeReadResult(new AdaptiveCardInvoke(verb, data, trigger))
            : Wrong("The action's data is not an object.");
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static AdaptiveCardInvokeReadResult Wrong(string message) =>
        new(AdaptiveCardInvokeResponse.Error(400, "BadRequest", message) with { Status = 400 });
}

/// <summary>An invoke that was read, or the answer that says what is wrong with it.</summary>
public sealed class AdaptiveCardInvokeReadResult
{
    internal AdaptiveCardInvokeReadResult(AdaptiveCardInvoke invoke) => Invoke = invoke;

    internal AdaptiveCardInvokeReadResult(InvokeResponse error) => Error = error;

    /// <summary>The invoke, when it could be read.</summary>
    public AdaptiveCardInvoke? Invoke { get; }

    /// <summary>The answer to give when it could not: status 400 with <c>{code, message}</c>.</summary>
    public InvokeResponse? Error { get; }

    /// <summary>True when there is an invoke.</summary>
    [MemberNotNullWhen(true, nameof(Invoke))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Invoke is not null;
}
