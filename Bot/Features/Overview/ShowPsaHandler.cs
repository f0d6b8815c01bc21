using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;
using ClusterBot.Cards.Overview;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Overview;

/// <summary>
/// "show PSA 16" and "show 16.1", "show PSA 16 as at 30 June 2026": the state of a PSA, and one indicator with its figures over time.
/// </summary>
internal sealed class ShowPsaHandler(PsaReader psaReader, IndicatorCardReader indicatorReader) : ICommandHandler
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
            await turn.SayAsync($"ClusterBot shows one PSA or one indicator at a time. For example: show PSA {psa.Number}");
            return;
        }

        await ShowAsync(clusters.Single(cluster => cluster.Id == psa.ClusterId), psa, question, turn, cancellationToken);
    }

    private async Task ShowAsync(Cluster cluster, Psa psa, PsaQuestion question, TurnContext turn, CancellationToken cancellationToken)
    {
        var day = question.AsAt is { } typed ? PastDay.Read(typed, cluster.Today(turn.Now)) : null;
        if (day?.Problem is { } problem)
        {
            await turn.SayAsync($"{problem} For example: show PSA {psa.Number} as at 30 June 2026");
            return;
        }

        if (question.Position is not { } position)
        {
            var view = await psaReader.ReadAsync(cluster, psa, day?.On, cancellationToken);
            await turn.ShowAsync(cluster, new PostableCard(CardFamily.Psa.Key(psa.Id), PsaCard.Build(view)));
        }
        else if (psa.Indicators.SingleOrDefault(indicator => indicator.Position == position) is { } indicator)
        {
            var view = await indicatorReader.ReadAsync(cluster, psa, indicator, day?.On, cancellationToken);
            await turn.ShowAsync(cluster, new PostableCard(CardFamily.Indicator.Key(indicator.Id), IndicatorCard.Build(view)));
        }
        else
        {
            await turn.SayAsync(WhichIndicators(psa));
        }
    }

    private static string WhichIndicators(Psa psa)
    {
        var references = psa.Indicators.Where(indicator => indicator.ArchivedAt is null).OrderBy(indicator => indicator.Position)
            .Select(psa.ReferenceOf).ToList();
        return references.Count == 0
            ? $"PSA {psa.Number} has no indicators in the register."
            : $"The indicators of PSA {psa.Number} are {WordList.Of(references, "and")}. For example: show {references[0]}";
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
