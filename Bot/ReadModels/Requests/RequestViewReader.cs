using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Requests;

/// <summary>A request as its cards show it.</summary>
internal sealed class RequestViewReader(ClusterDbContext db, IndicatorReader indicators, TimeProvider time)
{
    public async Task<RequestView> ReadAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        var (request, parties, cluster, _) = details;
        var events = request.InOrder().ToList();
        var people = events.Select(e => e.ById).Append(request.RaisedById).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return new RequestView
        {
            Id = request.Id,
            Number = request.Number,
            Marking = details.Marking,
            From = Psa(parties.From),
            Recipient = request.To,
            To = parties.To is { } to ? Psa(to) : null,
            Kind = RequestKind.Of(request),
            Indicator = await IndicatorAsync(request, cancellationToken),
            Need = request.Need,
            DueOn = request.DueOn,
            IsOverdue = request.IsOverdue(cluster.Today(time.GetUtcNow())),
            IsPastItsDay = request.IsPastItsDay(cluster.Today(time.GetUtcNow())),
            RaisedBy = names[request.RaisedById],
            RaisedAt = cluster.Local(request.RaisedAt),
            State = request.State(),
            OpenSteps = request.OpenSteps(),
            Events =
            [
                .. events.Select(e => new RequestEventView(
                    e.Step, names[e.ById], cluster.Local(e.HappenedAt), new StepContent(e.Text, e.Answer, e.GivenOn),
                    request.IsOverChallenge(e))),
            ],
        };
    }

    private async Task<IndicatorView?> IndicatorAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.IndicatorId is not { } about)
        {
            return null;
        }

        var psa = await db.Psas.Include(p => p.Indicators).SingleAsync(p => p.Id == request.FromPsaId, cancellationToken);
        return (await indicators.ReadAsync([psa], cancellationToken))[about];
    }

    private static RequestPsa Psa(Psa psa) => new(psa.Number, psa.Title);
}
