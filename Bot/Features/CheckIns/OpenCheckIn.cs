using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>A check-in that somebody wants to answer, with all that its rules need.</summary>
internal sealed record OpenCheckIn(CheckIn CheckIn, CheckInRound Round, Psa Psa, Cluster Cluster, Person Person)
{
    /// <summary>The answer that stands now, if there is one.</summary>
    public Answer? Latest => CheckIn.Answers.MaxBy(answer => answer.Version);
}
