using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Matters;

/// <summary>An escalation with everything that its rules and its card need.</summary>
/// <param name="Escalation">With its events.</param>
/// <param name="Psa">With its indicators.</param>
/// <param name="Cluster">The PSA's.</param>
internal sealed record EscalationDetails(Escalation Escalation, Psa Psa, Cluster Cluster)
{
    /// <summary>The key of the posted copies of the card.</summary>
    public CardKey Key => CardFamily.Escalation.Key(Escalation.Id);

    /// <summary>The version of the state that is shown.</summary>
    public int Version => Escalation.Events.Count;
}

/// <summary>An escalation as its cards show it.</summary>
internal sealed class EscalationReader(ClusterDbContext db, IndicatorReader indicators)
{
    public async Task<EscalationView> ReadAsync(EscalationDetails it, CancellationToken token)
    {
        var (escalation, psa, cluster) = it;
        var events = escalation.Events.OrderBy(e => e.Sequence).ToList();
        var people = events.Select(e => e.ById).Append(escalation.RaisedById).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, token);
        var known = await indicators.ReadAsync([psa], token);
        return new EscalationView
        {
            Id = escalation.Id,
            Marking = cluster.Marking,
            PsaNumber = psa.Number,
            PsaTitle = psa.Title,
            Indicator = escalation.IndicatorId is { } about ? known[about] : null,
            Need = escalation.Need,
            NeededOn = escalation.NeededOn,
            RaisedBy = names[escalation.RaisedById],
            RaisedAt = cluster.Local(escalation.RaisedAt),
            State = escalation.State(),
            OpenSteps = escalation.OpenSteps(),
            Events = [.. events.Select(e => new EscalationEventView(e.Step, names[e.ById], cluster.Local(e.HappenedAt), e.Text))],
        };
    }
}
