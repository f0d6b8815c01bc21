using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Cards;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>Brings drafts to those who decide about them, and tells who asked what became of it.</summary>
internal sealed class DraftPosts(ClusterDbContext db, SummaryLeads leads, SummaryCards cards, MessageOutbox outbox)
{
    /// <summary>Sends a new draft to its leads, and says in the channel and to who asked that it waits for them.</summary>
    public async Task BeginAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        var people = await SendAsync(request, cancellationToken);
        if (await cards.InChannelAsync(request, cancellationToken) is { } waiting)
        {
            await outbox.UpdateAllAsync(waiting, "drafted");
        }

        if (people.Count > 0)
        {
            var names = WordList.Of([.. people.Select(person => person.Name)], "or");
            await TellAskerAsync(
                request, people.Count == 1 ? people[0].Id : null, "drafted",
                $"The summary that you asked for {await WhereAsync(request, cancellationToken)} is written. It waits for {names} "
                    + "(cluster lead), who looks at it before it is posted there.",
                cancellationToken);
        }
    }

    /// <summary>Sends the card to each of the leads who has none; returns the leads.</summary>
    public async Task<IReadOnlyList<Person>> SendAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        var people = await leads.OfAsync(request, cancellationToken);
        var keys = people.Select(KeyOf).ToList();
        var sent = await db.OutboxMessages.Where(d => keys.Contains(d.Key)).Select(d => d.Key).ToListAsync(cancellationToken);
        var without = people.Where(person => !sent.Contains(KeyOf(person))).ToList();
        // Asked twice a minute while a draft waits: drawn for those alone who have none.
        var card = without.Count == 0 ? null : await cards.DraftAsync(request, cancellationToken);
        foreach (var person in without)
        {
            await outbox.ToPersonAsync(person, card!, KeyOf(person));
        }

        return people;

        string KeyOf(Person person) => $"{SummaryScope.DraftKeyOf(request.Id)}/{person.Id:N}";
    }

    /// <summary>Says a line to who asked, once for each state, unless that is the person who made it so.</summary>
    /// <param name="request">The summary.</param>
    /// <param name="by">The person who knows already; null when nobody does.</param>
    /// <param name="state">Names the occasion.</param>
    /// <param name="line">The line.</param>
    public async Task TellAskerAsync(
        SummaryRequest request, Guid? by, string state, string line, CancellationToken cancellationToken)
    {
        if (request.RequestedById != by
            && await db.People.FirstOrDefaultAsync(p => p.Id == request.RequestedById && p.ArchivedAt == null, cancellationToken)
                is { } asker)
        {
            await outbox.ToPersonAsync(asker, OutboundMessage.Text(line), $"{SummaryScope.KeyOf(request.Id)}/told/{state}");
        }
    }

    /// <summary>Returns the words for the place in which it was asked.</summary>
    public async Task<string> WhereAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        await db.Conversations.Where(c => c.Id == request.ConversationId).Select(c => c.Name).FirstOrDefaultAsync(cancellationToken)
            is { } name ? $"in the channel {name}" : "in the cluster’s channel";
}
