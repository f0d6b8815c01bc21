using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>One person's parts in a round, as cards know them.</summary>
internal static class RoundParts
{
    /// <summary>Returns the parts by check-in.</summary>
    /// <param name="asked">The round.</param>
    /// <param name="person">Whoever may answer in it now, asked or not.</param>
    public static IReadOnlyDictionary<Guid, MyPart> Of(RoundAsked asked, Person person)
    {
        var owed = asked.Owed.Where(one => one.PersonId == person.Id).Select(one => one.CheckInId).ToHashSet();
        return asked.PsasOf(person)
            .Select(psa => (Psa: psa, CheckIn: CheckInOf(asked, psa), Speaks: person.MayAnswer(psa), Held: Held(psa, person)))
            .Where(part => part.Speaks || part.Held.Count > 0)
            .ToDictionary(
                part => part.CheckIn,
                part => new MyPart(part.Speaks ? null : part.Held.Select(part.Psa.ReferenceOf).ToHashSet(), owed.Contains(part.CheckIn))
                {
                    IsOpen = asked.Round.ClosedAt is null && IsOpen(asked.Progress[part.CheckIn], part.Speaks, part.Held),
                });
    }

    private static Guid CheckInOf(RoundAsked asked, Psa psa) => asked.Round.CheckIns.First(checkIn => checkIn.PsaId == psa.Id).Id;

    private static List<Indicator> Held(Psa psa, Person person) =>
        psa.ArchivedAt is not null ? [] : [.. psa.Indicators.Where(held => held.ArchivedAt is null && person.Holds(held.Id))];

    private static bool IsOpen(CheckInProgress progress, bool speaks, List<Indicator> held) => speaks
        ? !progress.IsAnsweredForAll
        : !progress.IsSettledForAll && held.Exists(indicator => !progress.Settled.Contains(indicator.Id));
}

/// <summary>A round as its card shows it. Every feature that touches a round shows it through here.</summary>
public sealed class RoundReader(
    ClusterDbContext db, RoundSnapshots snapshots, DraftReader drafts, ChannelAccounts accounts, TimeProvider time)
{
    /// <summary>Nothing that somebody has typed.</summary>
    public static IReadOnlyDictionary<Guid, Dictionary<string, string>> Untyped { get; } =
        new Dictionary<Guid, Dictionary<string, string>>();

    /// <summary>Returns the key of posted copies of the round's card.</summary>
    public static CardKey KeyOf(Guid roundId) => CardFamily.Round.Key(roundId);

    /// <summary>Returns the key of posted copies of one person's own card of the round.</summary>
    public static CardKey OwnKeyOf(Guid roundId, Guid personId) => CardFamily.OwnRound.Key(roundId, personId);

    /// <summary>Reads the round as everybody sees it.</summary>
    public async Task<RoundRead> ReadAsync(Guid roundId, CancellationToken cancellationToken) =>
        await ShowAsync(await snapshots.ReadAsync(roundId, cancellationToken), cancellationToken);

    /// <summary>Reads the same; null when there is no such round.</summary>
    public async Task<RoundRead?> FindAsync(Guid roundId, CancellationToken cancellationToken) =>
        await snapshots.FindAsync(roundId, cancellationToken) is { } snapshot ? await ShowAsync(snapshot, cancellationToken) : null;

    /// <summary>Returns the round with one person's parts in it, with unsaved typing and what that person can take back.</summary>
    /// <param name="read">The round.</param>
    /// <param name="person">With the roles that count today.</param>
    public async Task<RoundView> MineAsync(RoundRead read, Person person, CancellationToken cancellationToken)
    {
        var parts = RoundParts.Of(read.Asked, person);
        return Mine(
            read, person, parts, parts.Count == 0 ? Untyped : await drafts.ReadAsync(person.Id, [.. parts.Keys], cancellationToken));
    }

    /// <summary>Returns the round with one person's parts in it, where nothing is typed in any of them.</summary>
    public RoundView MineUntyped(RoundRead read, Person person) => Mine(read, person, RoundParts.Of(read.Asked, person), Untyped);

    private RoundView Mine(
        RoundRead read, Person person, IReadOnlyDictionary<Guid, MyPart> parts,
        IReadOnlyDictionary<Guid, Dictionary<string, string>> drafts)
    {
        var now = time.GetUtcNow();
        return read.View with
        {
            CheckIns = [.. read.View.CheckIns.Select(checkIn => parts.TryGetValue(checkIn.Id, out var part)
                ? Mine(checkIn, part, drafts.GetValueOrDefault(checkIn.Id)) with
                {
                    Answer = checkIn.Answer is { } answer
                        ? answer with { CanBeUndone = read.Said.VersionsOf(checkIn.Id).LastUndoable(person.Id, now) is not null }
                        : null,
                }
                : checkIn)],
        };
    }

    private static CheckInView Mine(CheckInView checkIn, MyPart part, Dictionary<string, string>? typed) => checkIn with
    {
        Mine = part,
        Draft = typed is null ? null : CheckInDraft.Holding(CheckInForm.Update, typed),
        Notice = typed is null ? null : "What you typed before is here again. It is not stored as an answer yet.",
    };

    /// <summary>Returns those who still owe something, as the card mentions them: the SROs first, by name.</summary>
    public async Task<IReadOnlyList<RoundMention>> MentionsAsync(RoundRead read, CancellationToken cancellationToken)
    {
        var owing = read.Asked.Owed.Select(one => one.PersonId).Distinct().ToList();
        var people = await db.People.Where(p => owing.Contains(p.Id))
            .Select(p => new { p.Id, p.Name, Account = p.ChannelAccountId ?? p.AadObjectId })
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        return [.. owing.Select(id => people[id]).Select(person => new RoundMention(person.Account, person.Name))];
    }

    /// <summary>Shows a snapshot as everybody sees it.</summary>
    public async Task<RoundRead> ShowAsync(RoundSnapshot snapshot, CancellationToken cancellationToken)
    {
        var owing = snapshot.Asked.Owed.Select(one => one.PersonId).Distinct().ToList();
        var seen = owing.Count == 0 ? [] : await accounts.OfAsync(db, owing, Refresh.MaxUserIds, cancellationToken);
        return new RoundRead(View(snapshot, seen), snapshot.Asked, snapshot.Said);
    }

    private RoundView View(RoundSnapshot snapshot, List<string> refreshFor)
    {
        var (round, cluster) = (snapshot.Asked.Round, snapshot.Asked.Cluster);
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
            BoardMeetsOn = cluster.Calendar().ClosesForBoardAt(round.OpenedAt) is { } meets ? cluster.Today(meets) : null,
            AnswerBy = round.ClosedAt is null && ScheduleReader.ClosesAt(cluster, round) is { } closes ? cluster.Local(closes) : null,
            IsClosed = round.ClosedAt is not null,
            RefreshFor = refreshFor,
            Fit = snapshot.Fit,
            CheckIns = snapshot.Shown ??= Show(snapshot, shownAt),
        };
    }

    private static List<CheckInView> Show(RoundSnapshot snapshot, DateTimeOffset shownAt)
    {
        var checkIns = snapshot.Asked.Round.CheckIns.ToDictionary(checkIn => checkIn.PsaId);
        return [.. snapshot.Asked.Psas.Select(psa => View(snapshot, psa, checkIns[psa.Id], shownAt))];
    }

    private static CheckInView View(RoundSnapshot snapshot, Psa psa, CheckIn checkIn, DateTimeOffset shownAt) =>
        snapshot.Views.GetOrAdd(checkIn.Id, _ => Draw(snapshot, psa, checkIn, shownAt));

    private static CheckInView Draw(RoundSnapshot snapshot, Psa psa, CheckIn checkIn, DateTimeOffset shownAt)
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
            HelpKind = snapshot.HelpKind,
            Help = [.. said.HelpAskedIn(checkIn).Select(r => new AskedHelpView(r.Need, r.DueOn, RequestLabels.Of(r)))],
        };
    }

    /// <summary>Returns the answer with which the round closed, if it has been corrected since.</summary>
    private static StandingAnswer? BeforeCorrections(IReadOnlyList<Answer> versions) =>
        versions.Any(answer => answer.CorrectedBecause is not null)
            ? StandingAnswer.Of(versions.TakeWhile(answer => answer.CorrectedBecause is null))
            : null;
}
