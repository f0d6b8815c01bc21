using ClusterBot.Data;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Asks;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>"Send": the SRO or a deputy asks, and those who are asked are told at once.</summary>
internal sealed class RaiseAskHandler(
    ClusterDbContext db, AskForms forms, AskReader reader, AskNotifications notifications, PostedCards cards, MessageOutbox outbox)
    : ICardActionHandler<RaiseAsk>
{
    private const string NewNumbers =
        "PSAs have new numbers since this form was shown. Nothing was stored yet. Please choose the PSAs again.";

    public async Task<CardResponse> HandleAsync(RaiseAsk action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var form = turn.Person is { } person ? await forms.ReadAsync(person, turn.Conversation, cancellationToken) : null;
        if (form is null or { From.Count: 0 })
        {
            return CardResponse.Saying(
                await WhoCanHelp.FromLeadsHereAsync($"{ShowAskFormHandler.NotYours}. Nothing was stored.", turn, cancellationToken));
        }

        if (!await cards.StandInAsync(AskForms.KeyOf(action.Form), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(PostedCards.Elsewhere);
        }

        if (await db.Asks.AnyAsync(a => a.Id == action.Form, cancellationToken))
        {
            return CardResponse.Saying("This form was sent already. Nothing was stored twice. For something else, please type: ask");
        }

        if (action.Numbering != form.Numbering)
        {
            var kept = TypedAsk.Read(inputs, form, turn.Now).Draft.Without(AskInputs.From, AskInputs.To);
            return CardResponse.With(AskFormCard.Build(form.View(action.Form, turn.Now, kept.Saying(NewNumbers))));
        }

        var typed = TypedAsk.Read(inputs, form, turn.Now);
        return typed.IsGood
            ? await KeepAsync(action.Form, typed, turn, cancellationToken)
            : CardResponse.With(AskFormCard.Build(form.View(action.Form, turn.Now, typed.Draft)));
    }

    private async Task<CardResponse> KeepAsync(Guid id, TypedAsk typed, TurnContext turn, CancellationToken token)
    {
        var ask = new Ask
        {
            Id = id,
            FromPsaId = typed.From!.Id,
            ToPsaId = typed.To?.Id,
            Kind = typed.Kind!.Value,
            AskedById = turn.Person!.Id,
            AskedAt = turn.Now,
            Need = typed.Need!,
            ReplyOwedOn = typed.ReplyOwedOn!.Value,
        };
        ask.Take(AskStep.Raise, turn.Person.Id, turn.Now);
        db.Asks.Add(ask);
        var view = await notifications.ShowAsync((await reader.OfAsync([ask], token))[0], token);
        await outbox.UpdateAllAsync(new PostableCard(AskForms.KeyOf(id), AskFormCard.Sent(view, toAsker: false)), "sent");
        return CardResponse.With(AskFormCard.Sent(view, toAsker: true));
    }
}
