using ClusterBot.Data;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Requests;

/// <summary>The outcome of a decision.</summary>
public enum DecisionState
{
    /// <summary>Nobody was named to carry it out.</summary>
    NotFollowed,

    /// <summary>Its day is still to come.</summary>
    Open,

    /// <summary>Its day has passed, and it is not carried out.</summary>
    Late,

    /// <summary>It is carried out.</summary>
    Done,

    /// <summary>The person who was named cannot carry it out, or not all of it.</summary>
    NotDone,

    /// <summary>It is no longer needed.</summary>
    NotNeeded,
}

/// <summary>A decision of a board, and what became of it.</summary>
/// <param name="Source">The request on which the board decided.</param>
/// <param name="Decision">The step.</param>
/// <param name="Action">The request to carry it out; null when nobody was named.</param>
/// <param name="State">What became of it.</param>
public sealed record BoardDecision(RequestDetails Source, RequestEvent Decision, RequestDetails? Action, DecisionState State)
{
    /// <summary>The words that show that it is carried out, or why it is not; null when nobody said.</summary>
    public string? Evidence => Action?.Request.InOrder()
        .LastOrDefault(happened => happened.Text is not null && happened.Step is RequestStep.Reply or RequestStep.Close)?.Text;
}

/// <summary>Reads the decisions of boards.</summary>
public sealed class DecisionReader(ClusterDbContext db, RequestReader reader, TimeProvider time)
{
    /// <summary>Returns the decisions on requests of the PSAs, the latest first.</summary>
    public async Task<IReadOnlyList<BoardDecision>> ReadAsync(IReadOnlyCollection<Guid> psas, CancellationToken cancellationToken)
    {
        var decided = await db.Requests.AsNoTracking().Include(r => r.Events)
            .Where(r => psas.Contains(r.FromPsaId) && r.Events.Any(happened => happened.Step == RequestStep.Decide))
            .ToListAsync(cancellationToken);
        var ids = decided.ConvertAll(request => request.Id);
        var actions = await db.Requests.AsNoTracking().Include(r => r.Events)
            .Where(r => r.Kind == RequestKind.ActionKey && r.SourceId != null && ids.Contains(r.SourceId.Value))
            .ToListAsync(cancellationToken);
        return Of(
            await reader.OfAsync(decided, cancellationToken), await reader.OfAsync(actions, cancellationToken),
            RegisterDay.Of(time.GetUtcNow()));
    }

    /// <summary>Returns the decisions on requests, the latest first.</summary>
    /// <param name="sources">The requests, with the steps that count.</param>
    /// <param name="actions">The requests to carry decisions out, with the steps that count.</param>
    /// <param name="today">The day by which one of them is late.</param>
    public static IReadOnlyList<BoardDecision> Of(
        IEnumerable<RequestDetails> sources, IReadOnlyCollection<RequestDetails> actions, DateOnly today) =>
    [
        .. sources.SelectMany(source => source.Request.InOrder().Where(happened => happened.Step == RequestStep.Decide)
            .Select(decision =>
            {
                // A board that decides once more after a reopening has another follow-up.
                var action = actions.FirstOrDefault(details =>
                    details.Request.SourceId == source.Request.Id && details.Request.RaisedAt == decision.HappenedAt);
                return new BoardDecision(source, decision, action, StateOf(action, today));
            }))
            .OrderByDescending(decision => decision.Decision.HappenedAt),
    ];

    private static DecisionState StateOf(RequestDetails? action, DateOnly today) => action is null ? DecisionState.NotFollowed
        : (action.Request.State(), action.Request.Reply()?.Answer) switch
        {
            (RequestState.Withdrawn, _) => DecisionState.NotNeeded,
            (_, RequestAnswer.Yes) => DecisionState.Done,
            (_, RequestAnswer.InPart or RequestAnswer.No) => DecisionState.NotDone,
            _ => action.Request.IsOverdue(today) ? DecisionState.Late : DecisionState.Open,
        };
}
