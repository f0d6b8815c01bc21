using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Commands;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Commands;

/// <summary>"show PSA 16": the PSA's indicators with their figures over time.</summary>
internal sealed partial class ShowPsaHandler(IndicatorViews indicators) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await ReadableCluster.FindAsync(turn, cancellationToken) is not { } cluster)
        {
            return;
        }

        var psas = await turn.Db.Psas.AsNoTracking()
            .Include(p => p.Indicators)
            .Where(p => p.ClusterId == cluster.Id)
            .OrderBy(p => p.Number)
            .ToListAsync(cancellationToken);
        if (psas.Find(p => p.Number == Number(command.Arguments)) is not { } psa)
        {
            await turn.SayAsync($"Please name one of the PSAs of {cluster.Name}: {string.Join(", ", psas.Select(p => p.Number))}. For example: show PSA {psas.FirstOrDefault()?.Number ?? 1}");
            return;
        }

        await turn.ShowAsync(PsaCard.Build(await ViewAsync(turn, cluster, psa, cancellationToken)));
    }

    // "16", "psa16", "PSA 16." and "16.3", an indicator's reference, all name PSA 16.
    private static int? Number(string arguments) =>
        int.TryParse(FirstNumber().Match(arguments).ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("[0-9]+")]
    private static partial Regex FirstNumber();

    private async Task<PsaView> ViewAsync(TurnContext turn, Cluster cluster, Psa psa, CancellationToken token)
    {
        var known = await indicators.ReadAsync([psa], token);
        var ids = psa.Indicators.Select(i => i.Id).ToList();
        var readings = await turn.Db.Readings.AsNoTracking().Where(r => ids.Contains(r.IndicatorId)).OrderBy(r => r.Version).ToListAsync(token);
        return new PsaView
        {
            Marking = cluster.Marking,
            Number = psa.Number,
            Title = psa.Title,
            LeadDepartment = psa.LeadDepartment,
            AnsweredBy = [.. (await turn.Db.WhoAnswersAsync(psa, RegisterDay.Of(turn.Now), token)).Select(person => person.Name)],
            Indicators = [.. psa.Indicators.OrderBy(i => i.Position).Select(i => new PsaIndicatorView(
                known[i.Id],
                [.. readings.Where(r => r.IndicatorId == i.Id).Select(r => new ReadingView(r.Value, r.Period))]))],
            LatestAnswer = await LatestAsync(turn, cluster, psa, token),
        };
    }

    private static async Task<AnswerView?> LatestAsync(TurnContext turn, Cluster cluster, Psa psa, CancellationToken token)
    {
        var latest = await turn.Db.CheckIns
            .Where(c => c.PsaId == psa.Id)
            .SelectMany(c => c.Answers)
            .OrderByDescending(a => a.AnsweredAt)
            .FirstOrDefaultAsync(token);
        if (latest is null)
        {
            return null;
        }

        var by = await turn.Db.People.SingleAsync(p => p.Id == latest.AnsweredById, token);
        return new AnswerView(by.Name, cluster.Local(latest.AnsweredAt), latest.Version, latest.NothingNew, latest.BigPicture, []);
    }
}
