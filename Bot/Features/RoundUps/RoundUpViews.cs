using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.RoundUps;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.RoundUps;

/// <summary>What came of a round, as its cards show it.</summary>
internal sealed class RoundUpViews(ClusterDbContext db, IndicatorViews indicators, MovedFigures figures, MissingAnswers missing, OpenMatters open)
{
    /// <param name="round">The round, which has closed.</param>
    /// <param name="token">Ends the reading.</param>
    /// <returns>The card that everybody sees, and the same with what only the cluster lead does.</returns>
    public async Task<(RoundUpView ForAll, RoundUpView ForLead)> ReadAsync(RoundAsked round, CancellationToken token)
    {
        var known = await indicators.ReadAsync(round.Psas, token);
        var answers = await AnswersAsync(round, token);
        var names = await NamesAsync(answers, token);
        var latest = answers.GroupBy(a => a.CheckInId)
            .Select(of => (CheckIn: of.Key, Standing: StandingAnswer.Of(of)))
            .Where(of => of.Standing is not null)
            .ToDictionary(of => of.CheckIn, of => of.Standing!);
        var moved = await figures.ReadAsync([.. answers.Select(a => a.Id)], known, token);
        var (owners, holders) = await HeldAsync(round, token);
        var forAll = new RoundUpView
        {
            ClusterName = round.Cluster.Name,
            Marking = round.Cluster.Marking,
            OccursOn = round.Round.OccursOn,
            Asked = round.Psas.Count,
            Answered = round.Round.CheckIns.Count(c => round.Progress[c.Id].IsAnsweredForAll && NotThisTime(latest, c) is null),
            Contributors = [.. latest.Values.SelectMany(standing => standing.People).Distinct().Select(id => names[id]).Order(StringComparer.Ordinal)],
            Moved = [.. moved.Where(figure => figure.Before != figure.Now)],
            Unmoved = moved.Count(figure => figure.Before == figure.Now),
            Differing = [.. latest.Values.SelectMany(standing => standing.Rows).Select(row => Differing(row, known, names)).OfType<DifferingView>().OrderBy(d => d.Indicator.Order)],
            NotThisTime = [.. NotThisTimes(round, latest, known, names)],
            Requests = await open.EscalationsAsync(round.Psas, token),
            Asks = await open.AsksAsync(round.Psas, round.Cluster.Marking, token),
            WithoutOwner = [.. round.Psas.Where(psa => !owners.Contains(psa.Id)).Select(psa => new UnheldView($"PSA {psa.Number}", psa.Title))],
            WithoutHolder =
            [
                .. round.Psas
                    .SelectMany(psa => psa.Indicators.Where(i => i.ArchivedAt is null).OrderBy(i => i.Position))
                    .Where(i => !holders.Contains(i.Id))
                    .Select(i => new UnheldView(known[i.Id].Reference, i.Name)),
            ],
        };
        return (forAll, forAll with { Missing = await missing.ReadAsync(round, token) });
    }

    private Task<List<Answer>> AnswersAsync(RoundAsked round, CancellationToken token)
    {
        var checkIns = round.Round.CheckIns.Select(c => c.Id).ToList();
        return db.Answers.AsNoTracking().Include(a => a.Rows).Where(a => checkIns.Contains(a.CheckInId)).ToListAsync(token);
    }

    private Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Answer> answers, CancellationToken token)
    {
        var people = answers.Select(a => a.AnsweredById).Distinct().ToList();
        return db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, token);
    }

    private async Task<(HashSet<Guid> Owners, HashSet<Guid> Holders)> HeldAsync(RoundAsked round, CancellationToken token)
    {
        var on = round.Cluster.Today(round.Round.ClosedAt ?? round.Round.OpenedAt);
        var psas = round.Psas.Select(psa => psa.Id).ToList();
        var all = round.Psas.SelectMany(psa => psa.Indicators).Select(i => i.Id).ToList();
        var roles = await db.RolesInForce(on)
            .Where(r => (r.Role == Role.SeniorResponsibleOwner && r.PsaId != null && psas.Contains(r.PsaId.Value))
                || (r.Role == Role.Holder && r.IndicatorId != null && all.Contains(r.IndicatorId.Value)))
            .Select(r => new { r.PsaId, r.IndicatorId })
            .ToListAsync(token);
        return (
            [.. roles.Select(r => r.IndicatorId is null ? r.PsaId : null).OfType<Guid>()],
            [.. roles.Select(r => r.IndicatorId).OfType<Guid>()]);
    }

    /// <summary>Of whole PSAs, and of indicators of which their holder has said so.</summary>
    private static IEnumerable<NotThisTimeView> NotThisTimes(
        RoundAsked round, Dictionary<Guid, StandingAnswer> latest, IReadOnlyDictionary<Guid, IndicatorView> known, Dictionary<Guid, string> names)
    {
        foreach (var psa in round.Psas)
        {
            var standing = latest.GetValueOrDefault(round.Round.CheckIns.Single(c => c.PsaId == psa.Id).Id);
            if (standing?.NotThisRoundBecause is { } because)
            {
                yield return new NotThisTimeView($"PSA {psa.Number}", because.Value, names[because.ById]);
            }

            foreach (var row in (standing?.Rows ?? []).Where(row => row.NotThisRoundBecause is not null && known.ContainsKey(row.IndicatorId)).OrderBy(row => known[row.IndicatorId].Order))
            {
                yield return new NotThisTimeView(known[row.IndicatorId].Reference, row.NotThisRoundBecause!.Value, names[row.NotThisRoundBecause.ById]);
            }
        }
    }

    private static string? NotThisTime(Dictionary<Guid, StandingAnswer> latest, CheckIn checkIn) => latest.GetValueOrDefault(checkIn.Id)?.NotThisRoundBecause?.Value;

    private static DifferingView? Differing(StandingRow row, IReadOnlyDictionary<Guid, IndicatorView> known, Dictionary<Guid, string> names) =>
        row is { Differs: true, Status: { } declared, Computed: { } computed } && known.TryGetValue(row.IndicatorId, out var indicator)
            ? new DifferingView(indicator, declared.Value, computed, row.DiffersBecause?.Value)
            {
                By = names[declared.ById],
                BecauseBy = row.DiffersBecause is { } because && because.ById != declared.ById ? names[because.ById] : null,
            }
            : null;
}
