using System.Text;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Turns.Endpoint;

/// <summary>Turns a handler's answer into what the client is told, and remembers it for a redelivery.</summary>
internal static class InvokeAnswers
{
    /// <summary>The words in the frame of every dialog.</summary>
    private const string DialogTitle = "ClusterBot";

    /// <summary>Cards stay in chats for years; their buttons may outlive what they did.</summary>
    public const string NoLongerInUse = "This button is no longer in use. Nothing was stored. Please ask for a new card.";

    public static InvokeResponse? ToUnmatched(Activity activity)
    {
        if (activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        if (TaskModuleInvoke.Read(activity) is not null)
        {
            return Saying(activity, NoLongerInUse);
        }

        if (activity.Name != InvokeNames.AdaptiveCardAction)
        {
            return InvokeResponse.NotImplemented;
        }

        return AdaptiveCardInvoke.Read(activity).Error ?? Saying(activity, NoLongerInUse);
    }

    public static InvokeResponse? ToForeign(Activity activity) => activity.Type == ActivityTypes.Invoke
        ? Saying(activity, "This card belongs to another organisation. Nothing was stored.")
        : null;

    public static InvokeResponse? Recorded(ProcessedActivity before) =>
        before.InvokeStatus is { } status
            ? new InvokeResponse(status, Encoding.UTF8.GetBytes(before.InvokeBody ?? ""))
            : null;

    /// <summary>
    /// The answer to an invoke; null when it is yet to be drawn, see <see cref="ProcessedActivity.InvokeShows"/>, and for anything but
    /// an invoke.
    /// </summary>
    public static async Task<InvokeResponse?> GiveAsync(
        CardResponse? answer, TurnContext turn, ProcessedActivity record, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type != ActivityTypes.Invoke)
        {
            await ShowAsync(answer is CardResponse.Shown late ? CardResponse.With(await late.InTurn(cancellationToken)) : answer, turn);
            return null;
        }

        if (answer is CardResponse.Shown shown)
        {
            record.InvokeStatus = StatusCodes.Status200OK;
            record.InvokeShows = $"{shown.Verb} {shown.Data.GetRawText()}";
            return null;
        }

        var response = ResponseTo(turn.Activity, answer);
        record.InvokeStatus = response.Status;
        record.InvokeBody = response.Json.IsEmpty ? null : Encoding.UTF8.GetString(response.Json.Span);
        return response;
    }

    public static InvokeResponse ResponseTo(Activity activity, CardResponse? answer) => answer switch
    {
        CardResponse.Card card => TaskModuleInvoke.IsOne(activity)
            ? TaskModuleResponse.Continue(DialogTitle, DialogCard.Of(card.Json))
            : AdaptiveCardInvokeResponse.Card(card.Json),
        CardResponse.Message message => Saying(activity, message.Text),
        CardResponse.Other other => other.Response,
        _ => new InvokeResponse(StatusCodes.Status200OK),
    };

    /// <summary>
    /// Says something to whoever pressed, searched, or sent a dialog. In a dialog it takes the place of the form, so what was typed there
    /// is said as well: nobody has to type it from memory.
    /// </summary>
    public static InvokeResponse Saying(Activity activity, string text)
    {
        if (!TaskModuleInvoke.IsOne(activity))
        {
            return MessageExtensionResponse.Saying(activity.Name, text) ?? AdaptiveCardInvokeResponse.Message(text);
        }

        var typed = TaskModuleInvoke.Read(activity) is { } dialog ? TypedBefore.Of(new CardInputs(dialog.Data).All) : [];
        return TaskModuleResponse.Message(typed.Count == 0 ? text : $"{text} You had typed: {string.Join("; ", typed)}.");
    }

    // It stands where the pressed card stood, and is found by that card's key.
    private static PostableCard Postable(CardResponse.Card card) =>
        new(CardKey.None("It takes the place of a card that has a key."), card.Content);

    // An Action.Submit has no answer of its own: the card is replaced where it stands, a line is a reply.
    private static Task ShowAsync(CardResponse? answer, TurnContext turn) => answer switch
    {
        CardResponse.Card card when turn.Activity.ReplyToId is { } shown => turn.Outbox.UpdateActivityAsync(
            turn.Conversation,
            shown,
            turn.ThreadId,
            Postable(card),
            $"{turn.Key}/update"),
        CardResponse.Card card => turn.ReplyAsync(Postable(card)),
        CardResponse.Message message => turn.SayAsync(message.Text),
        _ => Task.CompletedTask,
    };
}
