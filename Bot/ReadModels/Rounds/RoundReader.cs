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
public sealed class RoundReader(ClusterDbContext db, RoundSnapshots snapshots, ChannelAccounts accounts, TimeProvider time)
{
    /// <summary>Nothing that somebody has typed.</summary>
    public static IReadOnlyDictionary<Guid, Dictionary<string, string>> Untyped { get; } =
        new Dictionary<Guid, Dictionary<string, string>>();

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
        var asked = read.Asked.All.Where(one => one.PersonId == personId).Select(one => one.CheckInId).Distinct().ToList();
        return Mine(read, personId, asked.Count == 0 ? Untyped : await new DraftStore(db).ReadAsync(personId, asked, token));
    }

    /// <summary>Returns the round with one person's parts in it.</summary>
    /// <param name="read">The round.</param>
    /// <param name="personId">The person.</param>
    /// <param name="drafts">What the person has typed, by check-in.</param>
    public static RoundView Mine(RoundRead read, Guid personId, IReadOnlyDictionary<Guid, Dictionary<string, string>> drafts)
    {
        var parts = RoundParts.Of(read.Asked.Of(personId));
        return read.View with
        {
            CheckIns = [.. read.View.CheckIns.Select(checkIn => parts.TryGetValue(checkIn.Id, out var part)
                ? Mine(checkIn, part, drafts.GetValueOrDefault(checkIn.Id))
                : checkIn)],
        };
    }

    private static CheckInView Mine(CheckInView checkIn, MyPart part, Dictionary<string, string>? typed) => checkIn with
    {
        Mine = part,
        Draft = typed is null ? null : CheckInDraft.Holding(CheckInForm.Update, typed),
        Notice = typed is null ? null : "What you typed before is here again. It is not stored as an answer yet.",
    };

    /// <summary>Shows a snapshot as everybody sees it.</summary>
    public async Task<RoundRead> ShowAsync(RoundSnapshot snapshot, CancellationToken token)
    {
        var owing = snapshot.Asked.Owed.Select(one => one.PersonId).Distinct().ToList();
        var seen = owing.Count == 0 ? [] : await accounts.OfAsync(db, owing, Refresh.MaxUserIds, token);
        return new RoundRead(View(snapshot, owing.Count, seen), snapshot.Asked);
    }

    private RoundView View(RoundSnapshot snapshot, int owing, List<string> refreshFor)
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
            RefreshFor = refreshFor,
            OthersOwe = refreshFor.Count < owing,
            Fit = snapshot.Fit,
            CheckIns = [.. snapshot.Asked.Psas.Select(psa => View(snapshot, psa, checkIns[psa.Id], shownAt, time.GetUtcNow()))],
        };
    }

    private static CheckInView View(RoundSnapshot snapshot, Psa psa, CheckIn checkIn, DateTimeOffset shownAt, DateTimeOffset now)
    {
        var view = snapshot.Views.GetOrAdd(checkIn.Id, _ => View(snapshot, psa, checkIn, shownAt));
        // The one thing in it that time changes.
        return view.Answer is { } answer && snapshot.Said.VersionsOf(checkIn.Id).LastUndoable(null, now) is not null
            ? view with { Answer = answer with { CanBeUndone = true } }
            : view;
    }

    private static CheckInView View(RoundSnapshot snapshot, Psa psa, CheckIn checkIn, DateTimeOffset shownAt)
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
                    (indicator, version) => said.PeriodOf(checkIn.Id, indicator, version))
                : null,
            Help = [.. said.HelpAskedIn(checkIn).Select(e => new HelpView(e.Need, e.NeededOn, EscalationLabels.Of(e.State())))],
        };
    }

    /// <summary>Returns the answer with which the round closed, if it has been corrected since.</summary>
    private static StandingAnswer? BeforeCorrections(IReadOnlyList<Answer> versions) =>
        versions.Any(answer => answer.CorrectedBecause is not null)
            ? StandingAnswer.Of(versions.TakeWhile(answer => answer.CorrectedBecause is null))
            : null;
}
