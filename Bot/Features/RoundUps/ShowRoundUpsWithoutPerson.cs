using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.RoundUps;

/// <summary>Takes the name of somebody who was erased off the round-ups.</summary>
internal sealed class ShowRoundUpsWithoutPerson(ClusterDbContext db, RoundUpPosts posts) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.RoundUp];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var round in erased.Rounds)
        {
            var subject = RoundUpPosts.KeyOf(round).Value;
            if (await db.OutboxMessages.AnyAsync(d => d.Subject == subject, cancellationToken))
            {
                await posts.ShowAgainAsync(round, $"erased:{erased.PersonId:N}", cancellationToken);
            }
        }
    }
}
