using System.Globalization;
using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Cards.GoodPractice.Drafts;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.GoodPractice.Drafts;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>The forms of points that stand as messages of their own, in the chats of leads whose clients have no dialogs.</summary>
internal sealed class WordingForms(ClusterDbContext db, SummaryLeads leads, MessageOutbox outbox)
{
    private const string PointGone =
        "This form has ended: a message that the point rested on was deleted. What you had not sent yet is not kept.";

    private const string PersonErased = "This form has ended: somebody’s data was erased. Please press “Edit” on the draft again.";

    /// <summary>Puts what became of it in the place of the form, in the dialog or in the message.</summary>
    /// <param name="opened">The draft.</param>
    /// <param name="point">The point of the form, from 0.</param>
    /// <param name="turn">The press.</param>
    /// <param name="words">What became of it, a sentence or two.</param>
    /// <param name="kept">The point as it now reads; null when nothing was kept.</param>
    /// <param name="typed">What was typed and is not kept; null when there is nothing.</param>
    public async Task<CardResponse> CloseAsync(
        OpenedDraft opened, int point, TurnContext turn, string words, CancellationToken cancellationToken, string? kept = null,
        string? typed = null)
    {
        var card = WordingCard.Closed(await MarkingAsync(opened.Request, cancellationToken), words, kept, typed);
        var key = SummaryScope.WordingKeyOf(opened.Request.Id, opened.Lead.Id, point);
        await outbox.UpdateAllAsync(new PostableCard(key, card), $"closed-{turn.Key}");
        return CardResponse.With(card);
    }

    /// <summary>Ends the forms of points of which nothing is left: they show the words of the message.</summary>
    public async Task EndGoneAsync(SummaryRequest request, SummaryDraft draft, CancellationToken cancellationToken)
    {
        foreach (var (at, point) in draft.Points.Index())
        {
            if (point.State == DraftPointState.Gone)
            {
                var ending = string.Create(CultureInfo.InvariantCulture, $":{at}");
                await EndAsync(request, key => key.EndsWith(ending, StringComparison.Ordinal), PointGone, "gone", cancellationToken);
            }
        }
    }

    /// <summary>Ends all forms of a draft, because somebody was erased whom they may name.</summary>
    public Task EndAllAsync(SummaryRequest request, string version, CancellationToken cancellationToken) =>
        EndAsync(request, _ => true, PersonErased, version, cancellationToken);

    private async Task EndAsync(
        SummaryRequest request, Func<string, bool> isMeant, string because, string version, CancellationToken cancellationToken)
    {
        var prefix = $"{SummaryScope.DraftKeyOf(request.Id).Value}:";
        var posted = await db.OutboxMessages.Where(d => d.Subject!.StartsWith(prefix)).Select(d => d.Subject!).Distinct()
            .ToListAsync(cancellationToken);
        var marking = await MarkingAsync(request, cancellationToken);
        foreach (var subject in posted.Where(isMeant))
        {
            var key = CardFamily.SummaryDraft.Key(subject[CardFamily.SummaryDraft.Prefix.Length..]);
            await outbox.UpdateAllAsync(new PostableCard(key, WordingCard.Closed(marking, because)), version);
        }
    }

    // A channel that belongs to no cluster any more may hold what the last one was told.
    private async Task<ProtectiveMarking> MarkingAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        await leads.ClusterAsync(request, cancellationToken) is { } cluster ? cluster.Marking : ProtectiveMarking.OfficialSensitive;
}
