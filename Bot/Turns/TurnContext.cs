using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.Delivery.Sending;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Turns.Denials;
using ClusterBot.Bot.Turns.FirstAdministrators;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns;

/// <summary>One activity being handled, inside its transaction.</summary>
public sealed class TurnContext
{
    public required Activity Activity { get; init; }

    public required Conversation Conversation { get; init; }

    /// <summary>The acting person, as the channel vouches for it. Null when the register does not know them.</summary>
    public required Person? Person { get; init; }

    /// <summary>True when this very activity made the person administrator.</summary>
    public bool IsFirstAdministrator { get; private init; }

    public required ClusterDbContext Db { get; init; }

    public required MessageOutbox Outbox { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>True when the tenant has targeted messages, see <see cref="TargetedMessages"/>.</summary>
    public bool HasTargetedMessages { get; init; }

    /// <summary>The name of this turn in idempotency keys.</summary>
    public required string Key { get; init; }

    /// <summary>The message as it was read at the front of the turn.</summary>
    public IncomingMessage Message => field ??= IncomingMessage.Of(Activity);

    /// <summary>The thread that the activity came from, by its first message's id.</summary>
    public string? ThreadId => ConversationIds.Thread(Activity.Conversation?.Id);

    internal static async Task<TurnContext> BeginAsync(
        IServiceProvider services, string key, Activity activity, CancellationToken cancellationToken) =>
        await BeginAsync(
            services, key, activity,
            await TurnFront.ReadAsync(
                services.GetRequiredService<ClusterDbContext>(), key, activity, cancellationToken), cancellationToken);

    internal static async Task<TurnContext> BeginAsync(
        IServiceProvider services, string key, Activity activity, TurnFront front, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var claimed = await services.GetRequiredService<FirstAdministrator>().ClaimAsync(db, activity, now, cancellationToken);
        var person = claimed ?? front.Person;
        person?.ActsOn = RegisterDay.Of(now);
        if (person is not null && activity.From?.Id is { } account)
        {
            person.ChannelAccountId = account;
        }

        var conversation = await ConversationTracker.RecordAsync(db, activity, person, now, cancellationToken);
        if (front.HasCardsWithoutId || conversation.Kind == ConversationKind.Personal)
        {
            await LearnedIds.LearnAsync(db, activity, conversation, cancellationToken);
        }

        return new TurnContext
        {
            Activity = activity,
            Conversation = conversation,
            Person = person,
            IsFirstAdministrator = claimed is not null,
            Db = db,
            Outbox = services.GetRequiredService<MessageOutbox>(),
            Now = now,
            HasTargetedMessages = services.GetService<TargetedMessages>()?.AreOn == true,
            Key = key,
        };
    }

    /// <summary>Names the act that the turn is about: asked for where it is refused.</summary>
    internal Func<TurnAct> Act { get; set; } = () => new TurnAct("");

    /// <summary>The reason why the act is refused; null while it is not. The turn records it when the handler is done.</summary>
    internal DenialReason? Denied { get; private set; }

    /// <summary>Records that the act is refused for lack of authority; returns the words of the refusal.</summary>
    internal string Deny(string refusal, DenialReason reason)
    {
        Denied = reason;
        return refusal;
    }

    /// <summary>
    /// Takes a refusal back: of several things that were asked for at once, others are done. What is refused changes nothing besides, and
    /// a turn that shares its tenant is taken once more when it is refused.
    /// </summary>
    internal void DoTheRest() => Denied = null;

    /// <summary>Records that a button was pressed where its card does not stand; returns the words of the refusal.</summary>
    internal string DenyElsewhere() => Deny("This card belongs to another conversation. Nothing was stored.", DenialReason.Elsewhere);

    /// <summary>Answers in words where the person spoke. A refusal is for that person alone, as far as Teams can show it so.</summary>
    public Task SayAsync(string text) => Denied is null ? ReplyAsync(OutboundMessage.Text(text)) : SayAloneAsync(text);

    /// <summary>
    /// Answers in words that matter to the person alone: in a shared place as a targeted message, where the setting says that the tenant
    /// has them or the person has just sent one.
    /// </summary>
    public Task SayAloneAsync(string text) => ReplyAsync(OutboundMessage.Text(text), variant: null, isAlone: true);

    /// <summary>Tells the person that there is no cluster to speak of here, and what to do about it.</summary>
    public async Task SayNoClusterAsync()
    {
        var administers = Person?.Administers() == true;
        var text = Conversation.Kind == ConversationKind.Channel
            ? "This channel is not linked to a cluster yet. A cluster lead or an administrator can type: @ClusterBot link."
            : administers ? "There is no cluster in the register yet. To load one, type: register"
            : "You have no part in a cluster yet.";
        await SayAsync(Conversation.Kind == ConversationKind.Channel || administers
            ? await WhoCanHelp.NamingAdministratorsAsync(text, this, CancellationToken.None)
            : await WhoCanHelp.FromAdministratorsAsync(text, this, CancellationToken.None));
    }

    /// <summary>Answers in the place that the activity came from: in its thread, or in the chat.</summary>
    public Task ReplyAsync(OutboundMessage message, string? variant = null) => ReplyAsync(message, variant, isAlone: false);

    private Task<OutboxMessage> ReplyAsync(OutboundMessage message, string? variant, bool isAlone)
    {
        var options = new OutboxOptions { ThreadId = ThreadId, Variant = variant, Priority = OutboxMessagePriority.Answer };
        // What was said to the bot alone is answered to who said it alone.
        var wasTargeted = Activity.Recipient?.IsTargeted == true;
        return Person is { } person && Conversation.Kind != ConversationKind.Personal && (wasTargeted || (isAlone && HasTargetedMessages))
            ? Outbox.PostTargetedAsync(Conversation, person, message, $"{Key}/reply", options)
            : Outbox.PostAsync(Conversation, message, $"{Key}/reply", options);
    }
}
