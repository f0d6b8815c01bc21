using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Escalations;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Views;

/// <summary>A round as its card shows it. Every feature that touches a round shows it through here.</summary>
public sealed class RoundViews(ClusterDbContext db, IndicatorViews indicators, TimeProvider time)
{
    /// <summary>How posted copies of the round's card are found.</summary>
    public static string Subject(Guid roundId) => $"round:{roundId:N}";

    public async Task<RoundView> ReadAsync(Guid roundId, CancellationToken token)
    {
        // What the turn has added counts, too.
        await db.SaveChangesAsync(token);
        var round = await db.Rounds.AsNoTracking()
            .Include(r => r.CheckIns).ThenInclude(c => c.Answers).ThenInclude(a => a.Rows)
            .AsSplitQuery()
            .SingleAsync(r => r.Id == roundId, token);
        var cluster = await db.Clusters.AsNoTracking().SingleAsync(c => c.Id == round.ClusterId, token);
        var psas = await db.Psas.AsNoTracking().Include(p => p.Indicators).Where(p => p.ClusterId == cluster.Id).OrderBy(p => p.Number).ToListAsync(token);
        var known = await indicators.ReadAsync(psas, token);
        var checkIns = new List<CheckInView>();
        foreach (var psa in psas)
        {
            if (round.CheckIns.FirstOrDefault(c => c.PsaId == psa.Id) is { } checkIn)
            {
                checkIns.Add(await ViewAsync(cluster, psa, checkIn, known, token));
            }
        }

        return new RoundView
        {
            Id = round.Id,
            ClusterName = cluster.Name,
            Marking = cluster.Marking,
            OccursOn = round.OccursOn,
            IsClosed = round.ClosedAt is not null,
            CheckIns = checkIns,
        };
    }

    private async Task<CheckInView> ViewAsync(
        Cluster cluster, Psa psa, CheckIn checkIn, IReadOnlyDictionary<Guid, IndicatorView> known, CancellationToken token)
    {
        var asked = await db.WhoAnswersAsync(psa, token);
        return new CheckInView
        {
            Id = checkIn.Id,
            PsaNumber = psa.Number,
            Title = psa.Title,
            AskedOf = [.. asked.Select(person => person.Name)],
            Indicators = [.. psa.Indicators.OrderBy(i => i.Position).Select(i => known[i.Id])],
            Today = cluster.Today(time.GetUtcNow()),
            Answer = await AnswerAsync(cluster, checkIn, known, token),
            Help = await HelpAsync(checkIn, token),
        };
    }

    private async Task<AnswerView?> AnswerAsync(
        Cluster cluster, CheckIn checkIn, IReadOnlyDictionary<Guid, IndicatorView> known, CancellationToken token)
    {
        if (checkIn.Answers.MaxBy(a => a.Version) is not { } answer)
        {
            return null;
        }

        var by = await db.People.AsNoTracking().SingleAsync(p => p.Id == answer.AnsweredById, token);
        var rows = answer.Rows
            .Select(row => new AnswerRowView(known[row.IndicatorId], row.Value, row.Status))
            .OrderBy(row => row.Indicator.Reference, StringComparer.Ordinal);
        return new AnswerView(by.Name, cluster.Local(answer.AnsweredAt), answer.Version, answer.NothingNew, answer.BigPicture, [.. rows]);
    }

    private async Task<IReadOnlyList<HelpView>> HelpAsync(CheckIn checkIn, CancellationToken token)
    {
        var asked = await db.Escalations.AsNoTracking().Include(e => e.Events).Where(e => e.CheckInId == checkIn.Id).ToListAsync(token);
        return [.. asked.OrderBy(e => e.RaisedAt).Select(e => new HelpView(e.Need, e.NeededOn, EscalationWords.Of(e.State())))];
    }
}
