using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>An escalation with all that its rules and its card need.</summary>
/// <param name="Escalation">With its events.</param>
/// <param name="Psa">With its indicators.</param>
/// <param name="Cluster">The PSA's.</param>
internal sealed record EscalationCase(Escalation Escalation, Psa Psa, Cluster Cluster)
{
    /// <summary>How the posted copies of the card are found.</summary>
    public CardKey Key => CardFamily.Escalation.Key(Escalation.Id);

    /// <summary>Names the state that is shown.</summary>
    public int Version => Escalation.Events.Count;
}
