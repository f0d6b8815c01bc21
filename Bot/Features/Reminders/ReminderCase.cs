using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.CheckIns.Reminding;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>One person who owes something in one open round.</summary>
/// <param name="Round">The round, with what everybody owes in it.</param>
/// <param name="Person">Who.</param>
/// <param name="Contact">How the person was reminded so far; none where not at all.</param>
/// <param name="Plan">When the person is to be reminded.</param>
internal sealed record ReminderCase(RoundAsked Round, Person Person, RoundContact? Contact, ReminderPlan Plan)
{
    /// <summary>What became of the last reminder; null where there was none, or nobody has looked.</summary>
    public DeliveryState? LastReminder { get; init; }

    /// <summary>Where it is noted how the person was reminded.</summary>
    public RoundContact ContactIn(ClusterDbContext db) =>
        Contact
        ?? db.Contacts.Local.FirstOrDefault(contact => contact.RoundId == Round.Round.Id && contact.PersonId == Person.Id)
        ?? db.Contacts.Add(new RoundContact { RoundId = Round.Round.Id, PersonId = Person.Id }).Entity;

    public IEnumerable<Asked> Owed => Round.Owed.Where(asked => asked.PersonId == Person.Id);

    /// <summary>Deputies are asked when it is their turn, and reminded by the calendar only of what no SRO is asked for.</summary>
    public bool IsRemindedByCalendar => Contact?.SnoozedUntilAt is not null || Owed.Any(asked => asked.As != Role.Deputy || !HasOwner(asked));

    /// <summary>Those who can answer in the person's place, for what the person owes as SRO.</summary>
    public IReadOnlyList<Guid> Deputies
    {
        get
        {
            var psas = Owed.Where(asked => asked.As == Role.SeniorResponsibleOwner).Select(asked => asked.PsaId).ToHashSet();
            return [.. Round.Owed.Where(asked => asked.As == Role.Deputy && psas.Contains(asked.PsaId)).Select(asked => asked.PersonId).Distinct()];
        }
    }

    private bool HasOwner(Asked asked) => Round.All.Any(other => other.PsaId == asked.PsaId && other.As == Role.SeniorResponsibleOwner);
}
