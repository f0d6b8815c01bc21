using ClusterBot.Bot.Features.Requests.Telling;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>"Send": the SRO or a deputy asks, and those who are asked are told at once.</summary>
internal sealed class RaiseRequestHandler(
    ClusterDbContext db, RequestForms forms, RequestReader reader, RequestNumbers numbers, RequestNotifications notifications,
    PostedCards cards, MessageOutbox outbox)
    : ICardActionHandler<RaiseRequest>
{
    private const string NewNumbers =
        "PSAs have new numbers since this form was shown. Nothing was stored yet. Please choose the PSAs again.";

    public async Task<CardResponse> HandleAsync(
        RaiseRequest action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var form = turn.Person is { } person ? await forms.ReadAsync(person, turn.Conversation, cancellationToken) : null;
        if (form is null or { From.Count: 0 })
        {
            return CardResponse.Saying(
                await WhoCanHelp.FromLeadsHereAsync($"{ShowRequestFormHandler.NotYours}. Nothing was stored.", turn, cancellationToken));
        }

        if (!await cards.StandInAsync(RequestForms.KeyOf(action.Form), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(PostedCards.Elsewhere);
        }

        if (await db.Requests.AnyAsync(r => r.Id == action.Form, cancellationToken))
        {
            return CardResponse.Saying("This form was sent already. Nothing was stored twice. For something else, please type: ask");
        }

        if (action.Numbering != form.Numbering)
        {
            var kept = TypedRequest.Read(inputs, form, turn.Now).Draft.Without(RequestInputs.From, RequestInputs.To);
            return CardResponse.With(RequestFormCard.Build(form.View(action.Form, turn.Now, kept.Saying(NewNumbers))));
        }

        var typed = TypedRequest.Read(inputs, form, turn.Now);
        return typed.IsGood
            ? await SaveAsync(action.Form, typed, turn, cancellationToken)
            : CardResponse.With(RequestFormCard.Build(form.View(action.Form, turn.Now, typed.Draft)));
    }

    private async Task<CardResponse> SaveAsync(Guid id, TypedRequest typed, TurnContext turn, CancellationToken cancellationToken)
    {
        var tenantId = turn.Person!.TenantId;
        var request = new Request
        {
            Id = id,
            TenantId = tenantId,
            Number = await numbers.NextAsync(tenantId, cancellationToken),
            Kind = typed.Kind!.Key,
            FromPsaId = typed.From!.Id,
            To = typed.To is null ? RequestRecipient.Centre : RequestRecipient.Psa,
            ToPsaId = typed.To?.Id,
            RaisedById = turn.Person.Id,
            RaisedAt = turn.Now,
            Need = typed.Need!,
            DueOn = typed.DueOn!.Value,
        };
        request.Take(RequestStep.Raise, turn.Person.Id, turn.Now);
        db.Requests.Add(request);
        var view = await notifications.ShowAsync((await reader.OfAsync([request], cancellationToken))[0], cancellationToken);
        await outbox.UpdateAllAsync(new PostableCard(RequestForms.KeyOf(id), RequestFormCard.Sent(view, toAsker: false)), "sent");
        return CardResponse.With(RequestFormCard.Sent(view, toAsker: true));
    }
}
