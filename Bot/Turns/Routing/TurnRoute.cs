using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Denials;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Turns.Routing;

/// <summary>One way into the program: a key that an activity is matched by, and the one handler that takes it.</summary>
public sealed class TurnRoute
{
    private TurnRoute(
        string key, Type handler, Func<IServiceProvider, RouteMatch, TurnContext, CancellationToken, Task<CardResponse?>> run) =>
        (Key, Handler, RunAsync) = (key, handler, run);

    public string Key { get; }

    public Type Handler { get; }

    /// <summary>A command's words; empty for anything else.</summary>
    public string Phrase { get; private init; } = "";

    /// <summary>Tells whether a message in a personal chat is for it as a whole; null for anything but a sentence.</summary>
    public Func<string, bool>? Takes { get; private init; }

    /// <summary>The treatment of a mistyped command.</summary>
    public CommandSpelling Spelling { get; private init; }

    /// <summary>The treatment of the words behind the command.</summary>
    public CommandArguments Arguments { get; private init; } = CommandArguments.Read;

    /// <summary>True when it shows something and stores nothing, most of the time.</summary>
    public bool OnlyReads { get; private init; }

    /// <summary>
    /// True when it changes nothing but what it claims, and rests on what was read of a cluster under its version: others of the tenant
    /// that do so, too, may be at work beside it.
    /// </summary>
    public bool IsShared { get; private init; }

    /// <summary>
    /// Returns what will be asked about a round, from the activity and the button's payload, so that it is asked with the turn's first
    /// question; null for a route that asks about none.
    /// </summary>
    public Func<IServiceProvider, Activity, JsonElement, RoundQuestion?>? Foresees { get; private init; }

    /// <summary>Called before a turn is begun, for messages not said to the bot; null for others.</summary>
    public Func<IServiceProvider, Activity, CancellationToken, Task<bool>>? ConcernsAsync { get; private init; }

    public Func<IServiceProvider, RouteMatch, TurnContext, CancellationToken, Task<CardResponse?>> RunAsync { get; }

    /// <summary>Creates a route for words that open a message to the bot.</summary>
    public static TurnRoute ForCommand<THandler>(
        string phrase, CommandSpelling spelling = CommandSpelling.Asked, CommandArguments arguments = CommandArguments.Read)
        where THandler : ICommandHandler =>
        ForText<THandler>(RouteKeys.Command(phrase), phrase, spelling, arguments);

    /// <summary>Creates a route for a message in a personal chat that its handler can read whole; it comes before the commands.</summary>
    /// <param name="name">What such messages say, in two or three words.</param>
    /// <param name="takes">Tells whether the handler can read it: quick, and true of nothing else that people may mean.</param>
    public static TurnRoute ForSentence<THandler>(string name, Func<string, bool> takes)
        where THandler : ICommandHandler =>
        ForText<THandler>(RouteKeys.Sentence(name), "", takes: takes);

    /// <summary>Creates a route for a message to the bot, in this kind of conversation, that no command takes.</summary>
    public static TurnRoute ForOtherText<THandler>(ConversationKind kind)
        where THandler : ICommandHandler =>
        ForText<THandler>(RouteKeys.OtherText(kind), "");

    /// <param name="name">What of the type: an installation's action, a conversation update's event type; else empty.</param>
    public static TurnRoute ForEvent<THandler>(string activityType, string name)
        where THandler : IEventHandler =>
        new(RouteKeys.Event(activityType, name), typeof(THandler), async (services, _, turn, cancellationToken) =>
        {
            await services.GetRequiredService<THandler>().HandleAsync(turn, cancellationToken);
            return null;
        });

    /// <summary>Creates a route for an invoke that is no press of a card.</summary>
    /// <param name="name">The invoke's name.</param>
    /// <param name="onlyReads">True when it shows something and stores nothing: see <see cref="ReadingTurns"/>.</param>
    public static TurnRoute ForInvoke<THandler>(string name, bool onlyReads = false)
        where THandler : IInvokeHandler =>
        new(RouteKeys.Event(ActivityTypes.Invoke, name), typeof(THandler), async (services, _, turn, cancellationToken) =>
            await services.GetRequiredService<THandler>().HandleAsync(turn, cancellationToken))
        {
            OnlyReads = onlyReads,
        };

    /// <summary>Creates a route for an invoke of one command of the message extension; others go to the invoke's own route.</summary>
    /// <param name="name">The invoke's name.</param>
    /// <param name="commandId">The command, as the app's manifest names it.</param>
    /// <param name="onlyReads">True when it shows something and stores nothing.</param>
    public static TurnRoute ForMessageCommand<THandler>(string name, string commandId, bool onlyReads = false)
        where THandler : IInvokeHandler => ForInvoke<THandler>(RouteKeys.MessageCommand(name, commandId), onlyReads);

    /// <summary>Creates a route for a message in this kind of conversation that was not said to the bot.</summary>
    public static TurnRoute ForOverheard<THandler>(ConversationKind kind)
        where THandler : IOverheardHandler =>
        ForOverheard<THandler>(RouteKeys.Overheard(kind));

    /// <summary>Creates a route for an edited or deleted message, whoever it was meant for.</summary>
    public static TurnRoute ForOverheardEvent<THandler>(string activityType)
        where THandler : IOverheardHandler =>
        ForOverheard<THandler>(RouteKeys.Event(activityType, ""));

    /// <param name="payload">How the button's payload is read.</param>
    /// <param name="onlyReads">True when it shows something and stores nothing, most of the time: see <see cref="ReadingTurns"/>.</param>
    /// <param name="isShared">True when others may be at work beside it, see <see cref="IsShared"/>.</param>
    /// <param name="foresees">See <see cref="Foresees"/>.</param>
    public static TurnRoute ForAction<TAction, THandler>(
        JsonTypeInfo<TAction> payload, bool onlyReads = false, bool isShared = false,
        Func<IServiceProvider, Activity, JsonElement, RoundQuestion?>? foresees = null)
        where TAction : ICardAction
        where THandler : ICardActionHandler<TAction> =>
        new(RouteKeys.Action(TAction.Verb), typeof(THandler), async (services, match, turn, cancellationToken) =>
        {
            if (CardActionReader.Read(match.Data, payload) is not { } action)
            {
                return CardResponse.Saying("This card could not be read. Nothing was stored. Please ask for a new card.");
            }

            turn.Act = () => TurnAct.Of(action, payload);
            return await services.GetRequiredService<THandler>()
                .HandleAsync(action, new CardInputs(match.Data), turn, cancellationToken);
        })
        {
            OnlyReads = onlyReads,
            IsShared = isShared,
            Foresees = foresees,
        };

    private static TurnRoute ForOverheard<THandler>(string key)
        where THandler : IOverheardHandler =>
        new(key, typeof(THandler), async (services, _, turn, cancellationToken) =>
        {
            await services.GetRequiredService<THandler>().HandleAsync(turn, cancellationToken);
            return null;
        })
        {
            ConcernsAsync = (services, activity, cancellationToken) =>
                services.GetRequiredService<THandler>().ConcernsAsync(activity, cancellationToken),
        };

    private static TurnRoute ForText<THandler>(
        string key, string phrase, CommandSpelling spelling = CommandSpelling.Exact, CommandArguments arguments = CommandArguments.Read,
        Func<string, bool>? takes = null)
        where THandler : ICommandHandler =>
        new(key, typeof(THandler), async (services, match, turn, cancellationToken) =>
        {
            await services.GetRequiredService<THandler>()
                .HandleAsync(new Command(phrase, match.Arguments, match.Meant), turn, cancellationToken);
            return null;
        })
        {
            Phrase = phrase,
            Takes = takes,
            Spelling = spelling,
            Arguments = arguments,
        };
}
