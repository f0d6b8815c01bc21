using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.ReadModels.Requests;

/// <summary>The open requests of and to PSAs, as lists show them, the most urgent first.</summary>
public sealed class OpenRequests(RequestReader requests)
{
    /// <param name="psas">One cluster's.</param>
    /// <param name="protectiveMarking">Under which the list stands.</param>
    public async Task<IReadOnlyList<OpenRequestView>> ReadAsync(
        IEnumerable<Psa> psas, ProtectiveMarking protectiveMarking, CancellationToken cancellationToken) =>
        [
            .. (await requests.OpenAmongAsync([.. psas.Select(psa => psa.Id)], cancellationToken))
                .Select(details => details.InList(protectiveMarking)),
        ];
}
