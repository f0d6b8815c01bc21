using ClusterBot.Data.Entities;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Model;

namespace ClusterBot.Tests.Turns.Routing;

/// <summary>A button whose handler fails.</summary>
public sealed record Explode : ICardAction
{
    public static string Verb => "tests.explode";
}

/// <summary>Does half of its work, saves it, asks for a reply, and fails.</summary>
public sealed class FailingHandler : ICommandHandler, IEventHandler, ICardActionHandler<Explode>
{
    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) => FailAsync(turn, cancellationToken);

    public Task HandleAsync(TurnContext turn, CancellationToken cancellationToken) => FailAsync(turn, cancellationToken);

    public async Task<CardResponse> HandleAsync(Explode action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        await FailAsync(turn, cancellationToken);
        return CardResponse.Saying("Never said.");
    }

    private static async Task FailAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        turn.Db.Messages.Add(new ThreadMessageRecord
        {
            MessageId = turn.Key,
            ConversationId = turn.Conversation.Id,
            ThreadId = turn.Key,
            AuthorName = "Nobody",
            Text = "Half stored",
            PostedAt = turn.Now,
        });
        await turn.SayAsync("Half said.");
        await turn.Db.SaveChangesAsync(cancellationToken);
        throw new InvalidOperationException("Thrown by the test.");
    }
}

/// <summary>Waits for what never comes.</summary>
public sealed class EndlessHandler(EndlessHandler.Signal signal) : ICommandHandler
{
    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        signal.Started.TrySetResult();
        return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    public sealed class Signal
    {
        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
