using System.Globalization;
using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Feedback;

/// <summary>Keeps what a reader says of a posted summary, one judgement a person and point, and shows the counts to the leads.</summary>
internal sealed class FeedbackService(ClusterDbContext db, SummaryCards cards, MessageOutbox outbox)
{
    /// <param name="request">The summary, which is posted.</param>
    /// <param name="point">The number of the point, from 0; null for the whole.</param>
    /// <param name="person">The reader.</param>
    /// <param name="isUseful">What the reader says.</param>
    /// <param name="why">Why, as typed; null when the reader does not say.</param>
    /// <param name="now">The time.</param>
    public async Task KeepAsync(
        SummaryRequest request, int? point, Person person, bool isUseful, string? why, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (await db.SummaryFeedback.FirstOrDefaultAsync(
            f => f.SummaryId == request.Id && f.Point == point && f.GivenById == person.Id, cancellationToken) is { } known)
        {
            (known.IsUseful, known.Why, known.GivenAt) = (isUseful, why, now);
        }
        else
        {
            db.SummaryFeedback.Add(new SummaryFeedback
            {
                SummaryId = request.Id,
                Point = point,
                GivenById = person.Id,
                IsUseful = isUseful,
                Why = why,
                GivenAt = now,
            });
        }

        await outbox.UpdateAllAsync(
            await cards.DraftAsync(request, cancellationToken),
            string.Create(CultureInfo.InvariantCulture, $"feedback-{now.UtcTicks}-{person.Id:N}-{point}"));
    }
}
