using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.GoodPractice.Drafts;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>"Look at summary 1": the draft's card comes into the personal chat of a cluster lead.</summary>
internal sealed class OpenDraftHandler(ClusterDbContext db, SummaryLeads leads, SummaryCards cards, PostedCards posted)
    : ICardActionHandler<OpenDraft>
{
    public async Task<CardResponse> HandleAsync(OpenDraft action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person
            || await db.Summaries.FirstOrDefaultAsync(s => s.Id == action.Summary && s.State == SummaryState.Drafted, cancellationToken)
                is not { } request
            || await leads.ClusterAsync(request, cancellationToken) is not { } cluster || !person.Leads(cluster.Id))
        {
            return CardResponse.Saying(
                turn.Deny("This summary no longer waits, or not for you. Nothing was changed.", DenialReason.NotLead));
        }

        if (!await posted.StandInAsync(CardFamily.MyWork.Key(person.Id), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        await turn.ReplyAsync(await cards.DraftAsync(request, cancellationToken));
        return CardResponse.Saying("The summary is below.");
    }
}
