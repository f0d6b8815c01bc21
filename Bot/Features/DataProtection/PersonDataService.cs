using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.DataProtection.PersonFile;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.DataProtection;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>The right to ask about people, and the data shown.</summary>
internal sealed class PersonDataService(ClusterDbContext db, PersonRecords records)
{
    public const string NotAllowed = "Only an administrator can do this, in the personal chat with ClusterBot. Nothing was changed.";

    private const string NotYourself = "You cannot erase yourself.";

    private const string Unknown = "Nobody of this organisation is known by that. Nothing was changed.";

    /// <summary>Returns whether an administrator speaks where nobody else reads.</summary>
    public static bool Allows(TurnContext turn) =>
        turn.Person is { } person
        && person.Administers()
        && turn.Conversation.Kind == ConversationKind.Personal
        && turn.Conversation.PersonId == person.Id
        && turn.Conversation.TenantId == person.TenantId;

    /// <summary>Finds the person who is meant; otherwise says why there is none, in words for the administrator.</summary>
    public async Task<(Person? Person, string? Refusal)> FindAsync(Guid? id, TurnContext turn, CancellationToken cancellationToken)
    {
        if (!Allows(turn))
        {
            return (null, await WhoCanHelp.FromAdministratorsAsync(NotAllowed, turn, cancellationToken));
        }

        var tenant = turn.Person!.TenantId;
        var person = await db.People.Include(p => p.Roles).FirstOrDefaultAsync(p => p.Id == id && p.TenantId == tenant, cancellationToken);
        return person is null || await IsErasedAsync(person, cancellationToken) ? (null, turn.Deny(Unknown, DenialReason.NotTheirs))
            : (person, null);
    }

    /// <summary>Finds people of the tenant whom the words may mean: by name, e-mail address or Entra object id.</summary>
    public async Task<IReadOnlyList<Person>> SearchAsync(string words, string tenantId, CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking()
            .Where(p => p.TenantId == tenantId && !db.Erasures.Any(e => e.PersonId == p.Id))
            .OrderBy(p => p.Name)
            .ToListAsync(cancellationToken);
        return people.FindAll(p =>
            p.Name.Contains(words, StringComparison.OrdinalIgnoreCase)
            || string.Equals(p.Email, words, StringComparison.OrdinalIgnoreCase)
            || string.Equals(p.AadObjectId, words, StringComparison.OrdinalIgnoreCase));
    }

    public async Task<PersonDataView> ViewAsync(Person person, TurnContext turn, CancellationToken cancellationToken)
    {
        var held = await records.ReadAsync(person, cancellationToken);
        return new PersonDataView
        {
            PersonId = person.Id,
            Name = person.Name,
            Email = person.Email,
            Department = person.Department,
            Marking = held.Marking,
            Roles = held.Roles,
            Held = [.. held.Kinds.Where(kind => kind.Table.Rows.Count > 0)
                .Select(kind => new HeldView(kind.What, kind.Table.Rows.Count, kind.OnErasure))],
            KeptBecause = person.Id == turn.Person!.Id ? await WhoCanHelp.FromOtherAdministratorsAsync(NotYourself, turn, cancellationToken)
                : null,
        };
    }

    private Task<bool> IsErasedAsync(Person person, CancellationToken cancellationToken) =>
        db.Erasures.AnyAsync(e => e.PersonId == person.Id, cancellationToken);
}
