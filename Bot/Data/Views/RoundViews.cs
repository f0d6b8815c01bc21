using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Escalations;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Data.Views;

/// <summary>A round as its card shows it. Every feature that touches a round shows it through here.</summary>
public sealed class RoundViews(ClusterDbContext db, RoundOwed owed, IndicatorViews indicators, TimeProvider time)
{
    /// <summary>How posted copies of the round's card are found.</summary>
    public static string Subject(Guid roundId) => $"round:{roundId:N}";

    /// <summary>The round as all see it.</summary>
    public async Task<RoundRead> ReadAsync(Guid roundId, CancellationToken token)
    {
        var asked = await owed.InAsync(roundId, token);
        return new RoundRead(await ReadAsync(asked, token), asked);
    }

    /// <summary>The round as it is for one person: what that person owes first. As all see it for who owes nothing.</summary>
    public async Task<RoundView> ReadForAsync(Guid roundId, Guid personId, CancellationToken token)
    {
        var read = await ReadAsync(roundId, token);
        var mine = await MineAsync(read, personId, token);
        return mine.OwesSomething ? mine : read.View;
    }

    /// <summary>What was read, with one person's parts in it and what that person has typed and not saved.</summary>
    public async Task<RoundView> MineAsync(RoundRead read, Guid personId, CancellationToken token)
    {
        var parts = RoundParts.Of(read.Asked.Of(personId));
        var drafts = await new RoundDrafts(db).ReadAsync(personId, [.. parts.Keys], token);
        return read.View with
        {
            CheckIns = [.. read.View.CheckIns.Select(checkIn => checkIn with
            {
                Mine = parts.GetValueOrDefault(checkIn.Id),
                Draft = drafts.GetValueOrDefault(checkIn.Id) is { } typed ? CheckInDraft.Holding(CheckInForm.Update, typed) : null,
                Notice = drafts.ContainsKey(checkIn.Id) ? "What you typed before is here again. It is not stored as an answer yet." : null,
            })],
        };
    }

    private async Task<RoundView> ReadAsync(RoundAsked asked, CancellationToken token)
    {
        var (round, cluster, psas) = (asked.Round, asked.Cluster, asked.Psas);
        // A round that is over is shown with those who were asked then, and with what they were asked about.
        var shownAt = round.ClosedAt ?? time.GetUtcNow();
        var said = await RoundAnswers.ReadAsync(db, asked, token);
        var known = await indicators.ReadAsync(psas, token);
        var owing = asked.Owed.Select(one => one.PersonId).Distinct().ToList();
        var accounts = owing.Select(said.AccountOf).OfType<string>().Take(Refresh.MaxUserIds).ToList();
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
            BoardMeetsOn = cluster.Calendar().BoardMeetsAfter(round.OpenedAt) is { } meets ? cluster.Today(meets) : null,
            IsClosed = round.ClosedAt is not null,
            RefreshFor = accounts,
            OthersOwe = accounts.Count < owing.Count,
            CheckIns = [.. psas.Select(psa => View(asked, psa, round.CheckIns.Single(c => c.PsaId == psa.Id), known, said, shownAt))],
        };
    }

    private CheckInView View(
        RoundAsked asked, Psa psa, CheckIn checkIn, IReadOnlyDictionary<Guid, IndicatorView> known, RoundAnswers said, DateTimeOffset shownAt) => new()
        {
            Id = checkIn.Id,
            PsaNumber = psa.Number,
            Title = psa.Title,
            AskedOf = said.AskedOf(checkIn),
            Indicators = [.. psa.Indicators.Where(i => i.IsAskedAboutAt(shownAt)).OrderBy(i => i.Position).Select(i => known[i.Id])],
            Today = asked.Cluster.Today(time.GetUtcNow()),
            Theme = asked.Round.Theme,
            Answer = said.LatestTo(checkIn) is { } latest ? AnswerViews.Of(asked.Cluster, latest, said.BeforeClose(latest), said.NameOf(latest.AnsweredById), known) : null,
            Help = [.. said.HelpAskedIn(checkIn).Select(e => new HelpView(e.Need, e.NeededOn, EscalationWords.Of(e.State())))],
        };
}
