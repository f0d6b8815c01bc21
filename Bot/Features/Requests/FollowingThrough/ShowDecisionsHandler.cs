using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests.FollowingThrough;

/// <summary>"decisions": what the board decided, who carries it out by when, and what became of it.</summary>
internal sealed class ShowDecisionsHandler(ClusterDbContext db, DecisionReader decisions) : ICommandHandler
{
    private const int MaxShown = 10;

    private const int MaxText = 160;

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var clusters = new List<Cluster>();
        foreach (var cluster in await db.FindClustersAsync(turn.Conversation, turn.Person, cancellationToken))
        {
            if (turn.Conversation.Sees(cluster)
                && (turn.Conversation.ClusterId == cluster.Id || await db.HasPartAsync(turn.Person, cluster, cancellationToken)))
            {
                clusters.Add(cluster);
            }
        }

        if (clusters.Count == 0)
        {
            await turn.SayNoClusterAsync();
            return;
        }

        var ids = clusters.ConvertAll(cluster => cluster.Id);
        var psas = await db.Psas.Where(p => ids.Contains(p.ClusterId)).Select(p => p.Id).ToListAsync(cancellationToken);
        var found = await decisions.ReadAsync(psas, cancellationToken);
        var marking = clusters.Max(cluster => cluster.Marking);
        await turn.SayAsync(found.Count == 0
            ? "The board has decided nothing yet that is recorded here."
            : ProtectiveMarkingLine.Before(marking) + Text(found, marking));
    }

    private static string Text(IReadOnlyList<BoardDecision> decisions, ProtectiveMarking marking)
    {
        var lines = decisions.Take(MaxShown).Select(decision => Line(decision, marking)).Prepend(DecisionText.Summary(decisions)).ToList();
        if (decisions.Count > MaxShown)
        {
            lines.Add($"and {decisions.Count - MaxShown} earlier ones, which the export has.");
        }

        return string.Join("\n\n", lines);
    }

    private static string Line(BoardDecision decision, ProtectiveMarking marking)
    {
        var (source, what) = (decision.Source, decision.Source.Under(marking, decision.Decision.Text) ?? "");
        var who = decision.Action is { } action
            ? $" {action.AskedName}, by {CardDates.Day(action.Request.DueOn)}."
            : "";
        var evidence = decision.State is DecisionState.Done or DecisionState.NotDone && source.Under(marking, decision.Evidence) is { } said
            ? $" \"{UserText.Plain(said.ReplaceLineEndings(" "), MaxText)}\""
            : "";
        return $"{DecisionText.Of(decision.State)}. PSA {source.Parties.From.Number}, request {source.Request.Number}: "
            + $"{UserText.Plain(what.ReplaceLineEndings(" "), MaxText)}{who}{evidence}";
    }
}
