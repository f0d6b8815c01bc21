using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Data.Queries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Overview;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Overview;

/// <summary>
/// "show PSA 16", "show PSA 16 as at 30 June 2026": the PSA's indicators, what is said of them, and their figures over time.
/// </summary>
internal sealed class ShowPsaHandler(PsaReader reader) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var clusters = await ReadableClusters.FindAsync(turn, cancellationToken);
        if (clusters.Count == 0)
        {
            return;
        }

        var ids = clusters.Select(cluster => cluster.Id).ToList();
        var psas = await turn.Db.Psas.AsNoTracking()
            .Include(p => p.Indicators)
            .Where(p => ids.Contains(p.ClusterId))
            .OrderBy(p => p.Number)
            .ToListAsync(cancellationToken);
        var question = PsaQuestion.Read(command.Arguments, clusters[0].Today(turn.Now));
        if (psas.Find(p => p.Number == question.Number) is not { } psa)
        {
            var seen = clusters.Where(turn.Conversation.Sees).ToList();
            var open = psas.Where(p => p.ArchivedAt is null && seen.Exists(cluster => cluster.Id == p.ClusterId));
            await turn.SayAsync(WhichOnes(seen, [.. open.Select(p => p.Number)]));
            return;
        }

        if (question.IsOfSeveral)
        {
            await turn.SayAsync($"ClusterBot shows one PSA at a time. For example: show PSA {psa.Number}");
            return;
        }

        await ShowAsync(clusters.Single(cluster => cluster.Id == psa.ClusterId), psa, question, turn, cancellationToken);
    }

    private async Task ShowAsync(Cluster cluster, Psa psa, PsaQuestion question, TurnContext turn, CancellationToken token)
    {
        var day = question.AsAt is { } typed ? PastDay.Read(typed, cluster.Today(turn.Now)) : null;
        if (day?.Problem is { } problem)
        {
            await turn.SayAsync($"{problem} For example: show PSA {psa.Number} as at 30 June 2026");
            return;
        }

        await turn.ShowAsync(
            cluster, new PostableCard(CardFamily.Psa.Key(psa.Id), PsaCard.Build(await reader.ReadAsync(cluster, psa, day?.On, token))));
    }

    private static string WhichOnes(List<Cluster> clusters, IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0)
        {
            return "Please name one of your PSAs by its number, for example: show PSA 1";
        }

        var of = clusters.Count == 1 ? clusters[0].Name : "your clusters";
        return $"Please name one of the PSAs of {of}: {string.Join(", ", numbers)}. For example: show PSA {numbers[0]}";
    }
}
