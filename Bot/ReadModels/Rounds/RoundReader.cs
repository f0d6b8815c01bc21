using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Queries;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Escalations;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>One person's parts in a round, as cards know them.</summary>
internal static class RoundParts
{
    /// <summary>Returns the parts by check-in.</summary>
    /// <param name="mine">What that person is asked for, and that alone.</param>
    public static IReadOnlyDictionary<Guid, MyPart> Of(RoundAsked mine)
    {
        var figures = mine.All.Select(one => one.IndicatorId).OfType<Guid>().ToHashSet();
        var references = mine.Psas
            .Where(psa => psa.Indicators.Any(indicator => figures.Contains(indicator.Id)))
            .SelectMany(psa => psa.Indicators.Select(indicator => (indicator.Id, Reference: psa.ReferenceOf(indicator))))
            .ToDictionary(pair => pair.Id, pair => pair.Reference);
        var owed = mine.Owed.Select(one => one.CheckInId).ToHashSet();
        return mine.All.GroupBy(one => one.CheckInId).ToDictionary(
            part => part.Key,
            part => new MyPart(
                part.Any(one => one.IndicatorId is null) ? null : part.Select(one => references[one.IndicatorId!.Value]).ToHashSet(),
                owed.Contains(part.Key)));
    }
}

/// <summary>A round as its card shows it. Every feature that touches a round shows it through here.</summary>
public sealed class RoundReader(ClusterDbContext db, RoundSnapshots snapshots, TimeProvider time)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, List<Guid>, IAsyncEnumerable<Account>>> AccountsOf = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<Guid> ids) => db.People.Where(p => ids.Contains(p.Id) && p.ChannelAccountId != null)
                .Select(p => new Account(p.Id, p.ChannelAccountId!))));

    /// <summary>Returns the key of posted copies of the round's card.</summary>
    public static CardKey KeyOf(Guid roundId) => CardFamily.Round.Key(roundId);

    /// <summary>Reads the round as everybody sees it.</summary>
    public async Task<RoundRead> ReadAsync(Guid roundId, CancellationToken token) =>
        await ShowAsync(await snapshots.ReadAsync(roundId, token), token);

    /// <summary>Reads the same; null when there is no such round.</summary>
    public async Task<RoundRead?> FindAsync(Guid roundId, CancellationToken token) =>
        await snapshots.FindAsync(roundId, token) is { } snapshot ? await ShowAsync(snapshot, token) : null;

    /// <summary>Reads the round for one person: that person's obligations first. People who owe nothing get what everybody sees.</summary>
    public async Task<RoundView> ReadForAsync(Guid roundId, Guid personId, CancellationToken token)
    {
        var read = await ReadAsync(roundId, token);
        var mine = await MineAsync(read, personId, token);
        return mine.OwesSomething ? mine : read.View;
    }

    /// <summary>Returns the round with one person's parts in it and that person's unsaved typing.</summary>
    public async Task<RoundView> MineAsync(RoundRead read, Guid personId, CancellationToken token)
    {
        var parts = RoundParts.Of(read.Asked.Of(personId));
        var drafts = await new DraftStore(db).ReadAsync(personId, [.. parts.Keys], token);
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

    private async Task<RoundRead> ShowAsync(RoundSnapshot snapshot, CancellationToken token)
    {
        var owing = snapshot.Asked.Owed.Select(one => one.PersonId).Distinct().ToList();
        return new RoundRead(View(snapshot, owing.Count, owing.Count == 0 ? [] : await AccountsAsync(owing, token)), snapshot.Asked);
    }

    /// <summary>Returns the channel's own ids (29:...) of those who have been seen there, as many as clients heed.</summary>
    private async Task<List<string>> AccountsAsync(List<Guid> people, CancellationToken token)
    {
        var heeded = new List<string>();
        foreach (var some in people.Chunk(Refresh.MaxUserIds).TakeWhile(_ => heeded.Count < Refresh.MaxUserIds))
        {
            var accounts = await AccountsOf.On(db)(db, [.. some]).ToDictionaryAsync(a => a.PersonId, a => a.Id, cancellationToken: token);
            heeded.AddRange(some.Select(accounts.GetValueOrDefault).OfType<string>());
        }

        return [.. heeded.Take(Refresh.MaxUserIds)];
    }

    private RoundView View(RoundSnapshot snapshot, int owing, List<string> accounts)
    {
        var (round, cluster) = (snapshot.Asked.Round, snapshot.Asked.Cluster);
        var checkIns = round.CheckIns.ToDictionary(checkIn => checkIn.PsaId);
        // A round that is over is shown with those who were asked then, and with what they were asked about.
        var shownAt = round.ClosedAt ?? time.GetUtcNow();
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
            OthersOwe = accounts.Count < owing,
            Fit = snapshot.Fit,
            CheckIns = [.. snapshot.Asked.Psas.Select(psa => View(snapshot, psa, checkIns[psa.Id], shownAt, time.GetUtcNow()))],
        };
    }

    private static CheckInView View(RoundSnapshot snapshot, Psa psa, CheckIn checkIn, DateTimeOffset shownAt, DateTimeOffset now)
    {
        var (asked, said, known) = (snapshot.Asked, snapshot.Said, snapshot.Known);
        var versions = said.VersionsOf(checkIn.Id);
        return new CheckInView
        {
            Id = checkIn.Id,
            PsaNumber = psa.Number,
            Title = psa.Title,
            AskedOf = said.AskedOf(checkIn),
            Indicators = [.. psa.Indicators.Where(i => i.IsAskedAboutAt(shownAt)).OrderBy(i => i.Position).Select(i => known[i.Id])],
            Today = snapshot.Days.Cluster,
            Theme = asked.Round.Theme,
            Numbering = asked.Cluster.Numbering,
            Seen = versions is [.., var last] ? last.Version : 0,
            Answer = StandingAnswer.Of(versions) is { } standing
                ? AnswerReader.Of(
                    asked.Cluster, standing, BeforeCorrections(versions), said.NameOf, known,
                    (indicator, version) => said.PeriodOf(checkIn.Id, indicator, version)) with
                {
                    CanBeUndone = versions.LastUndoable(null, now) is not null,
                }
                : null,
            Help = [.. said.HelpAskedIn(checkIn).Select(e => new HelpView(e.Need, e.NeededOn, EscalationLabels.Of(e.State())))],
        };
    }

    /// <summary>Returns the answer with which the round closed, if it has been corrected since.</summary>
    private static StandingAnswer? BeforeCorrections(IReadOnlyList<Answer> versions) =>
        versions.Any(answer => answer.CorrectedBecause is not null)
            ? StandingAnswer.Of(versions.TakeWhile(answer => answer.CorrectedBecause is null))
            : null;

    private sealed record Account(Guid PersonId, string Id);
}
