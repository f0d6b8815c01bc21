using ClusterBot.Data.Queries;
using ClusterBot.Bot.Features.CheckIns.Answering;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns.Showing;

/// <summary>People who look at a round: whether they may, and what the channel's card is for them.</summary>
internal sealed class RoundVisits(
    RoundSnapshots snapshots, RoundReader reader, PostedRounds rounds, DraftReader drafts, TimeProvider time)
{
    /// <summary>Returns the round and who looks at it, or why that person sees nothing of it.</summary>
    public async Task<(RoundVisit? Visit, string? Refusal)> FindAsync(Guid roundId, TurnContext turn, CancellationToken cancellationToken)
    {
        var snapshot = await snapshots.FindAsync(roundId, cancellationToken);
        var cluster = snapshot?.Asked.Cluster;
        if (snapshot is null || turn.Person is not { } person || !await MaySeeAsync(snapshot, person, turn, cancellationToken))
        {
            return (null, await WhoCanHelp.FromLeadsAsync(CheckInService.NotAsked, cluster, turn, cancellationToken));
        }

        return await rounds.WorkInAsync(roundId, cluster!.Id, person.Id, turn.Conversation, cancellationToken)
            ? (new RoundVisit(await reader.ShowAsync(snapshot, cancellationToken), person), null)
            : (null, turn.DenyElsewhere());
    }

    /// <summary>Returns the channel's card for one person, with a line on what that person has just said and what is still typed.</summary>
    /// <param name="visit">The round and the person.</param>
    /// <param name="hasDialogs">True when the client has dialogs.</param>
    public async Task<RoundView> StateAsync(RoundVisit visit, bool hasDialogs, CancellationToken cancellationToken)
    {
        var parts = RoundParts.Of(visit.Read.Asked, visit.Person);
        var typed = await drafts.ReadAsync(visit.Person.Id, [.. parts.Keys], cancellationToken);
        var now = time.GetUtcNow();
        var checkIns = visit.Read.View.CheckIns;
        var own = visit.Read.Said.AnsweredBy(visit.Person.Id).ToHashSet();
        var (said, open) = (
            checkIns.Where(
                one => own.Contains(one.Id) && visit.Read.Said.VersionsOf(one.Id).LastUndoable(visit.Person.Id, now) is not null),
            checkIns.Where(one => typed.ContainsKey(one.Id) && parts[one.Id].IsOwed));
        var answer = visit.Read.View.CheckIns.All(one => one.IsAnswered) ? "Change an answer" : "Answer";
        string[] notices =
        [
            .. Psas(said) is { } saved ? [$"Saved for PSA {saved}. To change it or take it back, choose \"{answer}\"."] : (string[])[],
            .. Psas(open) is { } kept ? [$"What you typed for PSA {kept} is kept and not stored yet. To see it, choose \"{answer}\"."]
                : (string[])[],
        ];
        return visit.Read.View with
        {
            HasDialogs = hasDialogs,
            Notice = notices.Length == 0 ? null : string.Join(' ', notices),
            CheckIns = [.. checkIns.Select(one => parts.TryGetValue(one.Id, out var part) ? one with { Mine = part } : one)],
        };
    }

    // Nearly all who look have a part in the round, which is held; the database is asked about anybody else.
    private static async Task<bool> MaySeeAsync(
        RoundSnapshot snapshot, Person person, TurnContext turn, CancellationToken cancellationToken) =>
        (snapshot.Asked.Cluster.TenantId == person.TenantId && snapshot.IsOfOneCluster
            && snapshot.Asked.PsasOf(person).Any(psa => person.MayAnswer(psa) || psa.Indicators.Any(one => person.Holds(one.Id))))
        || await turn.Db.HasPartAsync(person, snapshot.Asked.Cluster, cancellationToken);

    private static string? Psas(IEnumerable<CheckInView> checkIns) =>
        checkIns.Select(one => $"{one.PsaNumber}").ToList() is { Count: > 0 } numbers ? WordList.Of(numbers, "and") : null;
}

/// <summary>A round, and a person who may see it.</summary>
internal sealed record RoundVisit(RoundRead Read, Person Person);
