using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Turns.Endpoint;

/// <summary>The response that the person who pressed a button sees next.</summary>
public abstract record CardResponse
{
    private CardResponse()
    {
    }

    public static CardResponse With(AdaptiveCard card) => new Card(card, CardJson.WriteUtf8(card).ToArray());

    /// <summary>
    /// Shows what another button would show, once everything is stored: drawn after the commit, and again when the press is
    /// repeated.
    /// </summary>
    /// <param name="action">A button that only reads.</param>
    /// <param name="payload">How it is written.</param>
    /// <param name="afterTurn">Draws the same from what the turn has read, which needs no database; null when it cannot.</param>
    /// <param name="inTurn">Draws the same within the turn, for a client that is not answered but sent a card.</param>
    public static CardResponse Showing<TAction>(
        TAction action, JsonTypeInfo<TAction> payload, Func<AdaptiveCard>? afterTurn, Func<CancellationToken, Task<AdaptiveCard>> inTurn)
        where TAction : ICardAction =>
        new Shown(TAction.Verb, JsonSerializer.SerializeToElement(action, payload), afterTurn, inTurn);

    /// <summary>Answers an invoke that is no press of a card: the answer is sent as it is.</summary>
    public static CardResponse Of(InvokeResponse response) => new Other(response);

    /// <summary>Answers a message's command, or a button of its dialog, with a card in the dialog.</summary>
    public static CardResponse InDialog(string title, AdaptiveCard card) =>
        Of(TaskModuleResponse.Continue(title, CardJson.Write(card)));

    /// <summary>Answers a message's command, or a button of its dialog, with words alone.</summary>
    public static CardResponse SayingInDialog(string text) => Of(TaskModuleResponse.Message(text));

    public static CardResponse Saying(string text) => new Message(text);

    /// <summary>A card that takes the place of the pressed one.</summary>
    /// <param name="Content">The card.</param>
    /// <param name="Json">The card as UTF-8 JSON.</param>
    public sealed record Card(AdaptiveCard Content, ReadOnlyMemory<byte> Json) : CardResponse;

    /// <summary>The card that the button of this verb shows.</summary>
    public sealed record Shown(
        string Verb, JsonElement Data, Func<AdaptiveCard>? AfterTurn, Func<CancellationToken, Task<AdaptiveCard>> InTurn) : CardResponse;

    /// <summary>The answer to an invoke that is no press of a card.</summary>
    public sealed record Other(InvokeResponse Response) : CardResponse;

    /// <summary>A line under the card. Clients then clear what was typed: for wrong input answer with a card.</summary>
    public sealed record Message(string Text) : CardResponse;
}
