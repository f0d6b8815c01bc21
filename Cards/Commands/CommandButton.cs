using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;

namespace ClusterBot.Cards.Commands;

/// <summary>
/// A button that says a command for the person who presses it: the next step after what a card shows. It reaches the bot as if the
/// words had been typed there, so it needs no verb and gives nobody more than typing would. See
/// https://adaptivecards.io/explorer/Action.Submit.html
/// </summary>
public static class CommandButton
{
    /// <summary>The name of the words in the button's data: part of the wire contract.</summary>
    public const string SayName = "say";

    /// <param name="title">The words on the button; plain text.</param>
    /// <param name="words">What it says, as one would type it.</param>
    /// <param name="style">How it stands out.</param>
    public static ActionSubmit Of(string title, string words, ActionStyle? style = null) => new()
    {
        Title = title,
        Style = style,
        AssociatedInputs = AssociatedInputs.None,
        Data = JsonSerializer.SerializeToElement(
            new JsonObject { [SayName] = words }, CardJsonContext.Default.JsonObject),
    };

    public static ActionSubmit Psa(int number) => Of($"Show PSA {number}", $"show PSA {number}");

    /// <param name="reference">PSA number and position, for instance 16.3.</param>
    /// <param name="on">The day to show it at; null for now.</param>
    public static ActionSubmit Indicator(string reference, DateOnly? on) =>
        Of($"Show {reference}", on is { } day ? $"show {reference} as at {CardDates.Day(day)}" : $"show {reference}");

    public static ActionSubmit Status() => Of("Status", "status");

    public static ActionSubmit Export() => Of("Export", "export");
}
