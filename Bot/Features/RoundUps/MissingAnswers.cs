using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Cards.RoundUps;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.RoundUps;

/// <summary>From whom nothing has come, for the cluster lead alone, in words that leave the reason open.</summary>
internal sealed class MissingAnswers(ClusterDbContext db)
{
    public async Task<IReadOnlyList<MissingView>> ReadAsync(RoundAsked round, CancellationToken token)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.RoundId == round.Round.Id).ToDictionaryAsync(c => c.PersonId, token);
        var asked = round.All.Where(one => one.IndicatorId is null).ToLookup(one => one.CheckInId);
        var people = round.All.Select(one => one.PersonId).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, token);
        return
        [
            .. from psa in round.Psas
               from checkIn in round.Round.CheckIns
               where checkIn.PsaId == psa.Id && !round.Progress[checkIn.Id].IsAnsweredForAll
               select new MissingView(
                   psa.Number, psa.Title, [.. asked[checkIn.Id].Select(one => names[one.PersonId])], Note(asked[checkIn.Id], contacts, names)),
        ];
    }

    private static string? Note(IEnumerable<Asked> asked, Dictionary<Guid, RoundContact> contacts, Dictionary<Guid, string> names)
    {
        var unreached = asked
            .Select(one => contacts.GetValueOrDefault(one.PersonId))
            .Where(contact => contact?.UnreachableBecause is not null)
            .Select(contact => $"Messages do not reach {names[contact!.PersonId]}: {contact.UnreachableBecause}");
        var deputy = asked.Any(one => one.As == Role.SeniorResponsibleOwner && contacts.GetValueOrDefault(one.PersonId)?.DeputyAskedAt is not null)
            ? "The deputy was asked, too."
            : null;
        var note = string.Join(' ', unreached.Append(deputy).OfType<string>());
        return note.Length == 0 ? null : note;
    }
}
