using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Overview;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Overview;

/// <summary>"status": how the cluster's check-in stands, how each PSA stands, and what is open with the board.</summary>
internal sealed class StatusHandler(RoundReader rounds, IndicatorReader indicators, ScheduleReader reader, OpenRequests requests)
    : ICommandHandler
{
    private const string AsOfNow =
        "Status tells how things stand now. One PSA, or a day in the past, is asked for so: show PSA 16 as at 30 June 2026.";

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await ReadableClusters.OneAsync(command, turn, cancellationToken, Otherwise(command)) is not { } cluster)
        {
            return;
        }

        var open = await turn.Db.Rounds.FirstOrDefaultAsync(r => r.ClusterId == cluster.Id && r.ClosedAt == null, cancellationToken);
        var all = await turn.Db.Psas.AsNoTracking()
            .Include(p => p.Indicators.Where(i => i.ArchivedAt == null))
            .Where(p => p.ClusterId == cluster.Id)
            .OrderBy(p => p.Number)
            .ToListAsync(cancellationToken);
        var psas = all.FindAll(psa => psa.ArchivedAt is null);
        var known = await indicators.ReadAsync(psas, cancellationToken);
        await turn.ShowAsync(cluster, new PostableCard(CardFamily.Status.Key(cluster.Id), StatusCard.Build(new StatusView
        {
            ClusterName = cluster.Name,
            Marking = cluster.Marking,
            Today = cluster.Today(turn.Now),
            Round = open is null ? null : (await rounds.ReadAsync(open.Id, cancellationToken)).View,
            NextOpensAt = await reader.NextAtAsync(cluster, cancellationToken),
            PausedAt = cluster.RoundsPausedAt is { } paused ? cluster.Local(paused) : null,
            Psas = [.. psas.Select(psa =>
                new StatusPsaView(psa.Number, psa.Title, [.. psa.Indicators.OrderBy(i => i.Position).Select(i => known[i.Id])]))],
            OpenEscalations =
                [.. (await requests.ReadAsync(all, cluster.Marking, cancellationToken)).Where(request => request.IsEscalation)],
        })));
    }

    private static NotUnderstood Otherwise(Command command)
    {
        var psa = command.Arguments.IndexOf("psa", StringComparison.OrdinalIgnoreCase);
        return new NotUnderstood(
            $"{command.Phrase} {command.Arguments}", psa < 0 ? CommandList.Status.Phrase : $"show {command.Arguments[psa..]}", AsOfNow);
    }
}
