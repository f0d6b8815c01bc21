using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Escalations;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Views;

/// <summary>A round as its card shows it. Every feature that touches a round shows it through here.</summary>
public sealed class RoundViews(ClusterDbContext db, RoundOwed owed, IndicatorViews indicators, TimeProvider time)
{
    /// <summary>How posted copies of the round's card are found.</summary>
    public static string Subject(Guid roundId) => $"round:{roundId:N}";

    public async Task<RoundView> ReadAsync(Guid roundId, CancellationToken token)
    {
        var asked = await owed.InAsync(roundId, token);
        var (round, cluster, psas) = (asked.Round, asked.Cluster, asked.Psas);
        // A round that is over is shown with those who were asked then, and with what they were asked about.
        var shownAt = round.ClosedAt ?? time.GetUtcNow();
        var said = await RoundAnswers.ReadAsync(db, asked, token);
        var known = await indicators.ReadAsync(psas, token);
        return new RoundView
        {
            Id = round.Id,
            ClusterName = cluster.Name,
            Marking = cluster.Marking,
            OccursOn = round.OccursOn,
            OpenedAt = cluster.Local(round.OpenedAt),
            LateBy = TimeSpan.FromMinutes(round.LateMinutes),
            PassedOver = round.PassedOver ?? [],
            Theme = round.Theme,
            IsClosed = round.ClosedAt is not null,
            CheckIns = [.. psas.Select(psa => View(cluster, psa, round.CheckIns.Single(c => c.PsaId == psa.Id), known, said, shownAt))],
        };
    }

    private CheckInView View(
        Cluster cluster, Psa psa, CheckIn checkIn, IReadOnlyDictionary<Guid, IndicatorView> known, RoundAnswers said, DateTimeOffset shownAt) => new()
        {
            Id = checkIn.Id,
            PsaNumber = psa.Number,
            Title = psa.Title,
            AskedOf = said.AskedOf(checkIn),
            Indicators = [.. psa.Indicators.Where(i => i.IsAskedAboutAt(shownAt)).OrderBy(i => i.Position).Select(i => known[i.Id])],
            Today = cluster.Today(time.GetUtcNow()),
            Answer = said.LatestTo(checkIn) is { } latest ? View(cluster, latest, said.NameOf(latest.AnsweredById), known) : null,
            Help = [.. said.HelpAskedIn(checkIn).Select(e => new HelpView(e.Need, e.NeededOn, EscalationWords.Of(e.State())))],
        };

    private static AnswerView View(Cluster cluster, Answer answer, string by, IReadOnlyDictionary<Guid, IndicatorView> known)
    {
        var rows = answer.Rows
            .Select(row => new AnswerRowView(known[row.IndicatorId], row.Value, row.Status))
            .OrderBy(row => row.Indicator.Reference, StringComparer.Ordinal);
        return new AnswerView(by, cluster.Local(answer.AnsweredAt), answer.Version, answer.NothingNew, answer.BigPicture, [.. rows]);
    }
}
