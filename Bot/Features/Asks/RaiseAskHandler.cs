using ClusterBot.Bot.Data;
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
internal sealed class RaiseAskHandler(ClusterDbContext db, AskForms forms, AskCases cases, AskAlerts alerts, PostedCards cards, MessageOutbox outbox)
    : ICardActionHandler<RaiseAsk>
{
    private const string NewNumbers = "PSAs have new numbers since this form was shown. Nothing was stored yet. Please choose the PSAs again.";

    public async Task<CardAnswer> HandleAsync(RaiseAsk action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var form = turn.Person is { } person ? await forms.ReadAsync(person, turn.Conversation, cancellationToken) : null;
        if (form is null or { From.Count: 0 })
        {
            return CardAnswer.Saying(await WhoCanHelp.FromLeadsHereAsync($"{AskHandler.NotYours}. Nothing was stored.", turn, cancellationToken));
        }

        if (!await cards.StandInAsync(AskForms.KeyOf(action.Form), turn.Conversation, cancellationToken))
        {
            return CardAnswer.Saying(PostedCards.Elsewhere);
        }

        if (await db.Asks.AnyAsync(a => a.Id == action.Form, cancellationToken))
        {
            return CardAnswer.Saying("This form was sent already. Nothing was stored twice. For something else, please type: ask");
        }

        if (action.Numbering != form.Numbering)
        {
            var kept = TypedAsk.Read(inputs, form, turn.Now).Draft.Without(AskInputs.From, AskInputs.To);
            return CardAnswer.With(AskFormCard.Build(form.View(action.Form, turn.Now, kept.Saying(NewNumbers))));
        }

        var typed = TypedAsk.Read(inputs, form, turn.Now);
        return typed.IsGood
            ? await KeepAsync(action.Form, typed, turn, cancellationToken)
            : CardAnswer.With(AskFormCard.Build(form.View(action.Form, turn.Now, typed.Draft)));
    }

    private async Task<CardAnswer> KeepAsync(Guid id, TypedAsk typed, TurnContext turn, CancellationToken token)
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
        var view = await alerts.ShowAsync((await cases.OfAsync([ask], token))[0], token);
        await outbox.UpdateAllAsync(new PostableCard(AskForms.KeyOf(id), AskFormCard.Sent(view, toAsker: false)), "sent");
        return CardAnswer.With(AskFormCard.Sent(view, toAsker: true));
    }
}
