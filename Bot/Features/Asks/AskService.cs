using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>Takes the steps of an ask: who may, whether it is open to the step, how it is kept and who sees it.</summary>
internal sealed class AskService(
    ClusterDbContext db, AskReader reader, AskViewReader views, AskNotifications notifications, PostedCards cards)
{
    private const string NotYours = "This ask is not one that you can act on. Nothing was stored.";

    public async Task<CardResponse> TakeAsync(Guid askId, AskStep step, CardInputs inputs, TurnContext turn, CancellationToken token)
    {
        if (turn.Person is not { } person || await reader.FindAsync(askId, token) is not { } it || !IsParty(person, it))
        {
            return CardResponse.Saying(await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, token));
        }

        if (!it.Parties.MayTake(person, step))
        {
            var isReply = step == AskStep.Reply;
            return CardResponse.Saying(await WhoCanHelp.FromRolesAsync(
                $"{it.Ask.Refusal(step, person, it.Parties)} Nothing was stored.",
                (isReply ? it.Parties.To : null) ?? it.Parties.From,
                isReply ? it.Parties.Replying : [Role.SeniorResponsibleOwner, Role.Deputy],
                turn,
                token));
        }

        if (!await cards.StandInAsync(it.Key, turn.Conversation, token))
        {
            return CardResponse.Saying(PostedCards.Elsewhere);
        }

        var typed = step == AskStep.Reply ? TypedReply.Read(inputs, it.From.Today(it.Ask.AskedAt)) : null;
        if (it.Ask.Refusal(step, person, it.Parties) is { } refusal)
        {
            // Somebody else was quicker: the card as it is now says more than a refusal.
            return await ShowingAsync(it, step, (typed?.Draft ?? AskDraft.Empty).Saying(refusal), token);
        }

        if (typed is { Reply: null })
        {
            return await ShowingAsync(it, step, typed.Draft, token);
        }

        db.AskEvents.Add(it.Ask.Take(step, person.Id, turn.Now, typed?.Reply));
        var view = await notifications.ShowAsync(it, token);
        await notifications.TellStepAsync(it, view, token);
        return CardResponse.With(AskCard.Build(view with { IsForAsker = IsForAsker(step) }));
    }

    private async Task<CardResponse> ShowingAsync(AskDetails it, AskStep step, AskDraft draft, CancellationToken token) =>
        CardResponse.With(AskCard.Build(await views.ReadAsync(it, token) with { IsForAsker = IsForAsker(step), Draft = draft }));

    private static bool IsParty(Person person, AskDetails it) =>
        it.From.TenantId == person.TenantId && (it.Parties.MayAsk(person) || it.Parties.MayReply(person));

    // Each step has its button on one of the two cards alone.
    private static bool IsForAsker(AskStep step) => step != AskStep.Reply;
}
