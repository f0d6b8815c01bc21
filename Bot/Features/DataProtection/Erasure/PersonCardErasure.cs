using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Cards.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection.Erasure;

/// <summary>Shows on the cards with what was held about somebody that it was erased.</summary>
internal sealed class PersonCardErasure(ClusterDbContext db, MessageOutbox outbox) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.PersonData];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        var record = await db.Erasures.SingleAsync(e => e.PersonId == erased.PersonId, cancellationToken);
        var card = ErasedCard.Build(record.Reference, record.RowsRemoved, record.RowsChanged);
        await outbox.UpdateAllAsync(new PostableCard(PersonalDataHandler.KeyOf(erased.PersonId), card), $"erased:{record.Id:N}");
    }
}
