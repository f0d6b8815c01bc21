using System.Collections.Concurrent;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>"Cancel": whoever asked for a summary, or a cluster lead, stops its writing.</summary>
internal sealed class CancelSummaryHandler(
    ClusterDbContext db, PostedCards posted, SummaryCards cards, SummaryWork work, AfterCommit commit) : ICardActionHandler<CancelSummary>
{
    public async Task<CardResponse> HandleAsync(
        CancelSummary action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (!await posted.StandInAsync(SummaryScope.KeyOf(action.Summary), turn.Conversation, cancellationToken)
            || await db.Summaries.FirstOrDefaultAsync(
                s => s.Id == action.Summary && s.ConversationId == turn.Conversation.Id, cancellationToken) is not { } request)
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        var cluster = await db.FindClusterAsync(turn.Conversation, turn.Person, cancellationToken);
        if (turn.Person is not { } person || (person.Id != request.RequestedById && (cluster is null || !person.Leads(cluster.Id))))
        {
            return CardResponse.Saying(await WhoCanHelp.FromLeadsAsync(
                "Only the person who asked for this summary, or a cluster lead, can cancel it. Nothing was changed.",
                cluster, turn, cancellationToken));
        }

        if (request.State != SummaryState.Asked)
        {
            return CardResponse.Saying(request.State == SummaryState.Cancelled
                ? "This summary is cancelled already."
                : "This summary is no longer being written, so there is nothing to cancel.");
        }

        (request.State, request.DecidedById, request.FinishedAt) = (SummaryState.Cancelled, person.Id, turn.Now);
        await cards.ShowAsync(request, "finished", cancellationToken);
        commit.Do(() => work.Cancel(request.Id));
        return CardResponse.With((await cards.InChannelAsync(request, cancellationToken))!.Card);
    }
}

/// <summary>The summaries that this process is writing, so that one that is cancelled is not written to its end.</summary>
internal sealed class SummaryWork
{
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> _running = new();

    /// <summary>Runs the writing; false when it was cancelled.</summary>
    public async Task<bool> RunAsync(Guid summary, Func<CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _running[summary] = cancelled;
        try
        {
            await write(cancelled.Token);
            return true;
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            _running.TryRemove(summary, out _);
        }
    }

    /// <summary>Ends the writing of a summary, if this process writes it; elsewhere its result is thrown away.</summary>
    public void Cancel(Guid summary)
    {
        if (_running.TryGetValue(summary, out var running))
        {
            try
            {
                _ = running.CancelAsync();
            }
            catch (ObjectDisposedException)
            {
                // It has just ended by itself.
            }
        }
    }
}
