using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.RoundUps;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.RoundUps;

/// <summary>The people from whom nothing has come, for the cluster lead alone, in words that leave the reason open.</summary>
internal sealed class MissingAnswers(ClusterDbContext db)
{
    public async Task<IReadOnlyList<MissingView>> ReadAsync(RoundAsked round, CancellationToken cancellationToken)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.RoundId == round.Round.Id)
            .ToDictionaryAsync(c => c.PersonId, cancellationToken);
        var asked = round.All.Where(one => one.IndicatorId is null).ToLookup(one => one.CheckInId);
        var people = round.All.Select(one => one.PersonId).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var told = await ToldDeputiesAsync(round.Round.Id, people, cancellationToken);
        return
        [
            .. from psa in round.Psas
               from checkIn in round.Round.CheckIns
               where checkIn.PsaId == psa.Id && !round.Progress[checkIn.Id].IsAnsweredForAll
               select new MissingView(
                   psa.Number, psa.Title, [.. asked[checkIn.Id].Select(one => names[one.PersonId])],
                   Note(asked[checkIn.Id], contacts, names, told)),
        ];
    }

    // Those requests alone that Teams has accepted: that somebody was to be asked is no reason to say that they were.
    private Task<List<string>> ToldDeputiesAsync(Guid roundId, List<Guid> people, CancellationToken cancellationToken)
    {
        var subjects = people.ConvertAll(person => CardFamily.Reminder.Key(roundId, person).Value!);
        return db.OutboxMessages.AsNoTracking()
            .Where(d => subjects.Contains(d.Subject!) && d.Kind != OutboxMessageKind.Update && d.State == OutboxMessageState.Sent)
            .Select(d => d.Key)
            .ToListAsync(cancellationToken);
    }

    private static string InPlaceOf(Guid owner) => $"/for-{owner:N}";

    private static string? Note(
        IEnumerable<Obligation> asked, Dictionary<Guid, ReminderState> contacts, Dictionary<Guid, string> names, List<string> told)
    {
        var unreached = asked
            .Select(one => contacts.GetValueOrDefault(one.PersonId))
            .Where(state => state?.UnreachableBecause is not null)
            .Select(state => $"Messages do not reach {names[state!.PersonId]}: {state.UnreachableBecause}");
        var deputy = asked.Any(one =>
            one.As == Role.SeniorResponsibleOwner && told.Exists(key => key.EndsWith(InPlaceOf(one.PersonId), StringComparison.Ordinal)))
            ? "The deputy was asked, too."
            : null;
        var note = string.Join(' ', unreached.Append(deputy).OfType<string>());
        return note.Length == 0 ? null : note;
    }
}

/// <summary>The figures that came with a round's answers, each beside the one before the round.</summary>
internal sealed class MovedFigures(ClusterDbContext db)
{
    /// <param name="answers">All answers of the round, by id.</param>
    /// <param name="known">The indicators that may be shown.</param>
    public async Task<IReadOnlyList<MovedFigureView>> ReadAsync(
        IReadOnlyCollection<Guid> answers, IReadOnlyDictionary<Guid, IndicatorView> known, CancellationToken cancellationToken)
    {
        var came = await db.Readings.AsNoTracking().Where(r => r.AnswerId != null && answers.Contains(r.AnswerId.Value))
            .ToListAsync(cancellationToken);
        var first = came.GroupBy(r => r.IndicatorId).ToDictionary(of => of.Key, of => of.Min(r => r.Version));
        var ids = first.Keys.ToList();
        var earlier = await db.Readings.AsNoTracking().Where(r => ids.Contains(r.IndicatorId)).ToListAsync(cancellationToken);
        // What was the last figure before the round, by period; what came with the round is shown only where it still counts.
        var before = earlier
            .GroupBy(r => r.IndicatorId)
            .ToDictionary(of => of.Key, of => of.Where(r => r.Version < first[of.Key]).KnownAt(DateTimeOffset.MaxValue).Latest);
        var counting = earlier.GroupBy(r => r.IndicatorId).SelectMany(of => ReadingHistory.Counting(of, DateTimeOffset.MaxValue))
            .Select(r => r.Id).ToHashSet();
        var people = came.Select(r => r.RecordedById).OfType<Guid>().Distinct().ToList();
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return
        [
            .. from latest in came.Where(r => counting.Contains(r.Id)).GroupBy(r => r.IndicatorId)
            .Select(of => of.GroupBy(r => r.Period).Select(p => p.MaxBy(r => r.Version)!).MaxBy(r => r.Period.EndsOn)!)
               where known.ContainsKey(latest.IndicatorId)
               let indicator = known[latest.IndicatorId]
               let last = before.GetValueOrDefault(latest.IndicatorId)
               orderby indicator.Order
               select new MovedFigureView(indicator, last?.Value, last?.Period.Notation, latest.Value, latest.Period.Notation)
               {
                   By = latest.RecordedById is { } person ? names.GetValueOrDefault(person) : null,
               },
        ];
    }
}

/// <summary>The outcome of a round, as its cards show it.</summary>
internal sealed class RoundUpReader(
    ClusterDbContext db, IndicatorReader indicators, MovedFigures figures, MissingAnswers missing, OpenRequests open)
{
    /// <param name="round">The round, which has closed.</param>
    /// <returns>The card that everybody sees, and the same with what only the cluster lead does.</returns>
    public async Task<(RoundUpView ForAll, RoundUpView ForLead)> ReadAsync(RoundAsked round, CancellationToken cancellationToken)
    {
        var known = await indicators.ReadAsync(round.Psas, cancellationToken);
        var answers = await AnswersAsync(round, cancellationToken);
        var names = await NamesAsync(answers, cancellationToken);
        var latest = answers.GroupBy(a => a.CheckInId)
            .Select(of => (CheckIn: of.Key, Standing: StandingAnswer.Of(of)))
            .Where(of => of.Standing is not null)
            .ToDictionary(of => of.CheckIn, of => of.Standing!);
        var moved = await figures.ReadAsync([.. answers.Select(a => a.Id)], known, cancellationToken);
        var (owners, holders) = await HeldAsync(round, cancellationToken);
        var requests = await open.ReadAsync(round.Psas, round.Cluster.Marking, cancellationToken);
        var forAll = new RoundUpView
        {
            ClusterName = round.Cluster.Name,
            Marking = round.Cluster.Marking,
            OccursOn = round.Round.OccursOn,
            Asked = round.Psas.Count,
            Answered = round.Round.CheckIns.Count(c => round.Progress[c.Id].IsAnsweredForAll && NotThisTime(latest, c) is null),
            Contributors = [.. latest.Values.SelectMany(standing => standing.People).Distinct().Select(id => names[id])
                .Order(StringComparer.Ordinal)],
            Moved = [.. moved.Where(figure => figure.Before != figure.Now)],
            Unmoved = moved.Count(figure => figure.Before == figure.Now),
            Differing = [.. latest.Values.SelectMany(standing => standing.Rows).Select(row => Differing(row, known, names))
                .OfType<DifferingView>().OrderBy(d => d.Indicator.Order)],
            NotThisTime = [.. NotThisTimes(round, latest, known, names)],
            Requests = [.. requests.Where(request => request.IsEscalation)],
            Asks = [.. requests.Where(request => !request.IsEscalation)],
            WithoutOwner =
                [.. round.Psas.Where(psa => !owners.Contains(psa.Id)).Select(psa => new UnheldView($"PSA {psa.Number}", psa.Title))],
            WithoutHolder =
            [
                .. round.Psas
                    .SelectMany(psa => psa.Indicators.Where(i => i.ArchivedAt is null).OrderBy(i => i.Position))
                    .Where(i => !holders.Contains(i.Id))
                    .Select(i => new UnheldView(known[i.Id].Reference, i.Name)),
            ],
        };
        return (forAll, forAll with { Missing = await missing.ReadAsync(round, cancellationToken) });
    }

    private Task<List<Answer>> AnswersAsync(RoundAsked round, CancellationToken cancellationToken)
    {
        var checkIns = round.Round.CheckIns.Select(c => c.Id).ToList();
        return db.Answers.AsNoTracking().Include(a => a.Rows).Where(a => checkIns.Contains(a.CheckInId)).ToListAsync(cancellationToken);
    }

    private Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Answer> answers, CancellationToken cancellationToken)
    {
        var people = answers.Select(a => a.AnsweredById).Distinct().ToList();
        return db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
    }

    private async Task<(HashSet<Guid> Owners, HashSet<Guid> Holders)> HeldAsync(RoundAsked round, CancellationToken cancellationToken)
    {
        var on = round.Cluster.Today(round.Round.ClosedAt ?? round.Round.OpenedAt);
        var psas = round.Psas.Select(psa => psa.Id).ToList();
        var all = round.Psas.SelectMany(psa => psa.Indicators).Select(i => i.Id).ToList();
        var roles = await db.RolesInForce(on)
            .Where(r => (r.Role == Role.SeniorResponsibleOwner && r.PsaId != null && psas.Contains(r.PsaId.Value))
                || (r.Role == Role.Holder && r.IndicatorId != null && all.Contains(r.IndicatorId.Value)))
            .Select(r => new { r.PsaId, r.IndicatorId })
            .ToListAsync(cancellationToken);
        return (
            [.. roles.Select(r => r.IndicatorId is null ? r.PsaId : null).OfType<Guid>()],
            [.. roles.Select(r => r.IndicatorId).OfType<Guid>()]);
    }

    /// <summary>Returns the reasons given for whole PSAs, and for indicators by their holder.</summary>
    private static IEnumerable<NotThisTimeView> NotThisTimes(
        RoundAsked round, Dictionary<Guid, StandingAnswer> latest, IReadOnlyDictionary<Guid, IndicatorView> known,
        Dictionary<Guid, string> names)
    {
        foreach (var psa in round.Psas)
        {
            var standing = latest.GetValueOrDefault(round.Round.CheckIns.Single(c => c.PsaId == psa.Id).Id);
            if (standing?.NotThisRoundBecause is { } because)
            {
                yield return new NotThisTimeView($"PSA {psa.Number}", because.Value, names[because.ById]);
            }

            foreach (var row in (standing?.Rows ?? [])
                .Where(row => row.NotThisRoundBecause is not null && known.ContainsKey(row.IndicatorId))
                .OrderBy(row => known[row.IndicatorId].Order))
            {
                yield return new NotThisTimeView(
                    known[row.IndicatorId].Reference, row.NotThisRoundBecause!.Value, names[row.NotThisRoundBecause.ById]);
            }
        }
    }

    private static string? NotThisTime(Dictionary<Guid, StandingAnswer> latest, CheckIn checkIn) =>
        latest.GetValueOrDefault(checkIn.Id)?.NotThisRoundBecause?.Value;

    private static DifferingView? Differing(
        StandingRow row, IReadOnlyDictionary<Guid, IndicatorView> known, Dictionary<Guid, string> names) =>
        row is { Differs: true, Status: { } declared, Computed: { } computed } && known.TryGetValue(row.IndicatorId, out var indicator)
            ? new DifferingView(indicator, declared.Value, computed, row.DiffersBecause?.Value)
            {
                By = names[declared.ById],
                BecauseBy = row.DiffersBecause is { } because && because.ById != declared.ById ? names[because.ById] : null,
            }
            : null;
}
