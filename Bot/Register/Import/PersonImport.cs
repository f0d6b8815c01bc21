using ClusterBot.Data;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Import;

/// <summary>People, known by their Entra object id.</summary>
internal sealed class PersonImport(ClusterDbContext db, KnownRegister known, Changes changes, DateTimeOffset now)
{
    public void Apply(RegisterContent content)
    {
        foreach (var row in content.People)
        {
            Apply(row);
        }

        var ids = content.People.Select(row => row.AadObjectId).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var gone in known.People.Where(p => p.ArchivedAt is null && !ids.Contains(p.AadObjectId)).ToList())
        {
            gone.ArchivedAt = now;
            changes.Note(ChangedKind.Person, ChangeSort.Archived, gone.Name);
        }
    }

    private void Apply(PersonRow row)
    {
        if (known.Person(row.AadObjectId) is { } person)
        {
            changes.Compare(
                ChangedKind.Person, person.Name, person.ArchivedAt, () => person.ArchivedAt = null, compared => Set(compared, person, row));
            return;
        }

        person = db.People.Add(new Person { TenantId = known.TenantId, AadObjectId = row.AadObjectId, Name = row.Name }).Entity;
        known.People.Add(person);
        Set(new Changes.Comparison(), person, row);
        changes.Note(ChangedKind.Person, ChangeSort.Added, row.Name);
    }

    private static void Set(Changes.Comparison compared, Person person, PersonRow row)
    {
        compared.Set("name", person.Name, row.Name, v => person.Name = v);
        compared.Set("email", person.Email, row.Email, v => person.Email = v);
        compared.Set("department", person.Department, row.Department, v => person.Department = v);
        compared.Set("time zone", person.TimeZone, row.TimeZone, v => person.TimeZone = v);
        // What Teams itself said counts for more.
        compared.Set(
            "teams account", person.ChannelAccountId, person.ChannelAccountId ?? row.TeamsAccount, v => person.ChannelAccountId = v);
    }
}
