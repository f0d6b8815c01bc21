using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Data.Views;

/// <summary>One round and who is asked what in it.</summary>
/// <param name="Round">With its check-ins, without their answers.</param>
/// <param name="Cluster">The cluster that is asked.</param>
/// <param name="Psas">Those that the round asks about, with their indicators, by number.</param>
/// <param name="All">All that is asked for, answered or not.</param>
/// <param name="Owed">What of it is still owed; nothing once the round has closed.</param>
/// <param name="Progress">How far each check-in has come, by its id.</param>
public sealed record RoundAsked(
    CheckInRound Round,
    Cluster Cluster,
    IReadOnlyList<Psa> Psas,
    IReadOnlyList<Asked> All,
    IReadOnlyList<Asked> Owed,
    IReadOnlyDictionary<Guid, CheckInProgress> Progress)
{
    /// <summary>The same round with what concerns one person alone.</summary>
    public RoundAsked Of(Guid personId) => this with
    {
        All = [.. All.Where(asked => asked.PersonId == personId)],
        Owed = [.. Owed.Where(asked => asked.PersonId == personId)],
    };

    /// <summary>The same open round with one more answer to one of its check-ins.</summary>
    /// <param name="answer">The next version.</param>
    public RoundAsked With(Answer answer)
    {
        var progress = new Dictionary<Guid, CheckInProgress>(Progress) { [answer.CheckInId] = Progress[answer.CheckInId].With(answer) };
        return this with { Progress = progress, Owed = [.. All.Where(one => one.IsOwed(progress[one.CheckInId]))] };
    }
}
