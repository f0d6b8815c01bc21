using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.GoodPractice.Drafts;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>
/// Takes summaries away that show what somebody wrote who was erased, and the person's name off the cards on which drafts wait or were
/// decided.
/// </summary>
internal sealed class RemoveSummariesOfPerson(ClusterDbContext db, MessageOutbox outbox, SummaryCards cards, WordingForms forms)
    : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.Summary, CardFamily.SummaryDraft];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        var version = $"erased:{erased.PersonId:N}";
        foreach (var summary in erased.Summaries)
        {
            await outbox.UpdateAllAsync(PublishedSummary.TakenAway(summary), version);
        }

        var tenant = turn.Conversation.TenantId;
        var others = await db.Summaries
            .Where(s => db.Conversations.Any(c => c.Id == s.ConversationId && c.TenantId == tenant)
                && (s.State == SummaryState.Drafted || s.RequestedById == erased.PersonId || s.DecidedById == erased.PersonId
                    || erased.Summaries.Contains(s.Id) || db.SummaryFeedback.Any(f => f.SummaryId == s.Id)))
            .ToListAsync(cancellationToken);
        foreach (var summary in others)
        {
            await outbox.UpdateAllAsync(await cards.DraftAsync(summary, cancellationToken), version);
            await forms.EndAllAsync(summary, version, cancellationToken);
            if (summary.State == SummaryState.Drafted && await cards.InChannelAsync(summary, cancellationToken) is { } waiting)
            {
                await outbox.UpdateAllAsync(waiting, version);
            }
        }
    }
}
