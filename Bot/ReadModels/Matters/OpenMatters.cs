using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Cards.Asks;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Matters;

/// <summary>The open requests of PSAs to others, as lists show them, the most urgent first.</summary>
public sealed class OpenMatters(ClusterDbContext db, AskReader asks)
{
    /// <summary>Returns the requests to the delivery board.</summary>
    public async Task<IReadOnlyList<OpenEscalationView>> EscalationsAsync(IEnumerable<Psa> psas, CancellationToken token)
    {
        var numbers = psas.ToDictionary(psa => psa.Id, psa => psa.Number);
        var open = await db.OpenEscalations(numbers.Keys).AsNoTracking().OrderBy(e => e.NeededOn).ToListAsync(token);
        return [.. open.Select(e => new OpenEscalationView(numbers[e.PsaId], e.Need, e.NeededOn, EscalationLabels.Of(e.State())))];
    }

    /// <summary>Returns the asks of and to other PSAs and the Centre.</summary>
    /// <param name="psas">One cluster's.</param>
    /// <param name="protectiveMarking">Under which the list stands.</param>
    public async Task<IReadOnlyList<OpenAskView>> AsksAsync(
        IEnumerable<Psa> psas, ProtectiveMarking protectiveMarking, CancellationToken token) =>
        [.. (await asks.OpenAmongAsync([.. psas.Select(psa => psa.Id)], token)).Select(it => it.InList(protectiveMarking))];
}
