using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.CardKeys;
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
        var told = await ToldDeputiesAsync(round.Round.Id, people, token);
        return
        [
            .. from psa in round.Psas
               from checkIn in round.Round.CheckIns
               where checkIn.PsaId == psa.Id && !round.Progress[checkIn.Id].IsAnsweredForAll
               select new MissingView(
                   psa.Number, psa.Title, [.. asked[checkIn.Id].Select(one => names[one.PersonId])], Note(asked[checkIn.Id], contacts, names, told)),
        ];
    }

    // Those requests alone that Teams has accepted: that somebody was to be asked is no reason to say that they were.
    private Task<List<string>> ToldDeputiesAsync(Guid roundId, List<Guid> people, CancellationToken token)
    {
        var subjects = people.ConvertAll(person => CardFamily.Reminder.Key(roundId, person).Value!);
        return db.Deliveries.AsNoTracking()
            .Where(d => subjects.Contains(d.Subject!) && d.Kind != DeliveryKind.Update && d.State == DeliveryState.Sent)
            .Select(d => d.Key)
            .ToListAsync(token);
    }

    private static string InPlaceOf(Guid owner) => $"/for-{owner:N}";

    private static string? Note(IEnumerable<Asked> asked, Dictionary<Guid, RoundContact> contacts, Dictionary<Guid, string> names, List<string> told)
    {
        var unreached = asked
            .Select(one => contacts.GetValueOrDefault(one.PersonId))
            .Where(contact => contact?.UnreachableBecause is not null)
            .Select(contact => $"Messages do not reach {names[contact!.PersonId]}: {contact.UnreachableBecause}");
        var deputy = asked.Any(one => one.As == Role.SeniorResponsibleOwner && told.Exists(key => key.EndsWith(InPlaceOf(one.PersonId), StringComparison.Ordinal)))
            ? "The deputy was asked, too."
            : null;
        var note = string.Join(' ', unreached.Append(deputy).OfType<string>());
        return note.Length == 0 ? null : note;
    }
}
