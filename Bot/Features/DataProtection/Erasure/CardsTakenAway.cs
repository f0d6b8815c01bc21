using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Cards.DataProtection;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection.Erasure;

/// <summary>
/// Takes away the cards that were shown once, in answer to a question or a job's finding, and name somebody who was erased.
/// </summary>
internal sealed class CardsTakenAway(ClusterDbContext db, MessageOutbox outbox) : ICardErasure
{
    private static readonly CardFamily[] Shown =
    [
        CardFamily.Status, CardFamily.Psa, CardFamily.Indicator, CardFamily.Unreached, CardFamily.Reminder, CardFamily.MyWork,
        CardFamily.Register, CardFamily.PersonChoice, CardFamily.Practice, CardFamily.Found, CardFamily.Confirmation, CardFamily.Audit,
            CardFamily.BoardPack, CardFamily.Digest,
    ];

    public IReadOnlyList<CardFamily> Families => Shown;

    /// <summary>Returns the keys of those that may show the person. To be asked before the contents of messages are emptied.</summary>
    public async Task<IReadOnlyList<CardKey>> FindAsync(Person person, CancellationToken cancellationToken)
    {
        var text = new PersonDataText(person);
        var found = new HashSet<CardKey>();
        foreach (var family in Shown)
        {
            var prefix = family.Prefix;
            var posted = db.OutboxMessages.AsNoTracking()
                .Where(d => d.TenantId == person.TenantId && d.Subject!.StartsWith(prefix) && d.RecipientId != person.Id)
                .Select(d => new { d.Subject, d.Body });
            await foreach (var card in posted.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (card.Body == OutboxMessage.NoBody || text.AreIn(JsonTexts.Of(card.Body)))
                {
                    found.Add(family.Key(card.Subject![prefix.Length..]));
                }
            }
        }

        return [.. found];
    }

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var key in erased.Answers)
        {
            await outbox.UpdateAllAsync(new PostableCard(key, TakenAwayCard.Build()), $"erased:{erased.PersonId:N}");
        }
    }
}
