using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Feedback;

/// <summary>"Point 1 is useful", "Point 1 is not useful": kept with the point; a second press replaces the first.</summary>
internal sealed class RatePointHandler(ClusterDbContext db, PostedCards cards, FeedbackService feedback) : ICardActionHandler<RatePoint>
{
    public async Task<CardResponse> HandleAsync(RatePoint action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (action.Says is not (RatePoint.Useful or RatePoint.NotUseful))
        {
            return CardResponse.Saying("This card could not be read. Nothing was stored.");
        }

        if (!await cards.StandInAsync(SummaryScope.KeyOf(action.Summary), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        if (await FeedbackRights.FindAsync(turn, cancellationToken) is not { } person)
        {
            return CardResponse.Saying(await WhoCanHelp.FromLeadsHereAsync(FeedbackRights.NotYours, turn, cancellationToken));
        }

        var request = await db.Summaries.FirstOrDefaultAsync(
            s => s.Id == action.Summary && s.ConversationId == turn.Conversation.Id && s.State == SummaryState.Published
                && s.Result != null, cancellationToken);
        if (request is null || StoredSummary.Read(request.Result!).Points.ElementAtOrDefault(action.Point) is not { } point)
        {
            return CardResponse.Saying("This summary is no longer kept. Nothing was stored.");
        }

        if (!point.IsShown)
        {
            return CardResponse.Saying($"{PublishedSummary.PointGone} Nothing was stored.");
        }

        var read = new FormReader(inputs);
        var id = FeedbackSection.WhyId(action.Point);
        var why = read.Text(id, FeedbackSection.MaxWhy);
        if (read.Problems.GetValueOrDefault(id) is { } problem)
        {
            return CardResponse.Saying($"{problem} Nothing was stored.");
        }

        var isUseful = action.Says == RatePoint.Useful;
        await feedback.KeepAsync(request, action.Point, person, isUseful, why, turn.Now, cancellationToken);
        var said = isUseful ? "useful" : "not useful";
        return CardResponse.Saying(
            $"Thank you. It is kept that you find point {action.Point + 1} {said}. The cluster lead sees it without your name.");
    }
}
