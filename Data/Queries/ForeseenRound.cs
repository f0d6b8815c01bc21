using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Data.Queries;

/// <summary>A question about a round, asked together with who acts and where because the turn is going to need the answer.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="After">The number of the cluster's latest answer that is known.</param>
/// <param name="Card">The key of the round's card.</param>
/// <param name="OwnCard">The key of the own card of whoever probably acts; empty when nobody is held for that.</param>
/// <param name="Known">The round as it is known: the answer continues from it.</param>
public sealed record RoundQuestion(Guid RoundId, long After, string Card, string OwnCard, object Known);

/// <summary>A round, the version of its cluster, and the check-ins that were answered since a version that is known.</summary>
public sealed record RoundStanding
{
    public required Guid RoundId { get; init; }

    /// <summary>See <see cref="ClusterVersion.Version"/>.</summary>
    public required string Rest { get; init; }

    /// <summary>See <see cref="ClusterVersion.Answered"/>.</summary>
    public required long Answers { get; init; }

    /// <summary>The number of changes that were read, of which several may be to one check-in.</summary>
    public required int Changes { get; init; }

    /// <summary>Of each check-in that was answered, all versions of its answer.</summary>
    public required IReadOnlyDictionary<Guid, List<Answer>> Answered { get; init; }

    /// <summary>True when the own card that was asked about stands in a chat.</summary>
    public bool HasOwnCard { get; init; }

    /// <summary>The id of the card's latest copy; null when there is none.</summary>
    public long? LastCopy { get; init; }

    /// <summary>Puts rows together, of which each has one change, one answer and one row of it at most; null when there are none.</summary>
    public static RoundStanding? Of<T>(IReadOnlyList<T> rows, Func<T, RoundRow> part)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var (numbers, answered, answers) = (new HashSet<long>(), new Dictionary<Guid, List<Answer>>(), new Dictionary<Guid, Answer>());
        var seen = new HashSet<Guid>();
        foreach (var row in rows.Select(part).Where(row => row.Change is not null))
        {
            numbers.Add(row.Change!.Number);
            if (!answered.TryGetValue(row.Change.CheckInId, out var versions))
            {
                answered[row.Change.CheckInId] = versions = [];
            }

            if (row.Answer is { } read && answers.TryAdd(read.Id, read))
            {
                versions.Add(read);
            }

            if (row.Row is { } said && seen.Add(said.Id))
            {
                answers[said.AnswerId].Rows.Add(said);
            }
        }

        var first = part(rows[0]);
        return new RoundStanding
        {
            RoundId = first.RoundId,
            Rest = first.Rest,
            Answers = first.Answers,
            Changes = numbers.Count,
            Answered = answered,
            HasOwnCard = first.HasOwnCard,
            LastCopy = first.LastCopy,
        };
    }
}

/// <summary>A round with the version of its cluster, and one answer given since.</summary>
public sealed record RoundRow(
    Guid RoundId, string Rest, long Answers, CheckInChange? Change, Answer? Answer, AnswerRow? Row, bool HasOwnCard, long? LastCopy);

/// <summary>The answer to what a turn's front has asked, for whoever needs it first; and what the acting person has typed.</summary>
public sealed class ForeseenRound
{
    private (RoundQuestion Question, RoundStanding Standing)? _round;
    private (Guid PersonId, IReadOnlyList<AnswerDraft> Drafts)? _typed;

    public void Keep(RoundQuestion question, RoundStanding standing) => _round = (question, standing);

    /// <param name="personId">The acting person.</param>
    /// <param name="drafts">All that the person has typed and not saved, in whatever round.</param>
    public void Keep(Guid personId, IReadOnlyList<AnswerDraft> drafts) => _typed = (personId, drafts);

    /// <summary>Takes the answer; null when the round was not asked about, or the answer is taken.</summary>
    public (RoundQuestion Question, RoundStanding Standing)? Take(Guid roundId)
    {
        var found = _round?.Question.RoundId == roundId ? _round : null;
        _round = null;
        return found;
    }

    /// <summary>Returns all that a person has typed and not saved; null when that was not read.</summary>
    public IReadOnlyList<AnswerDraft>? DraftsOf(Guid personId) => _typed?.PersonId == personId ? _typed.Value.Drafts : null;

    /// <summary>Forgets everything: something has been stored since.</summary>
    public void Forget() => (_round, _typed) = (null, null);

    /// <summary>Forgets what was typed: it is about to change.</summary>
    public void ForgetDrafts() => _typed = null;
}
