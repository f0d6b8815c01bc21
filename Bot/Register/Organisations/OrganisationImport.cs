using ClusterBot.Bot.Register.Import;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Data;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Register.Organisations;

/// <summary>The organisations of a register, known by their code. One that the file has no more is asked no more.</summary>
internal sealed class OrganisationImport(ClusterDbContext db, KnownRegister known, Changes changes, DateTimeOffset now)
{
    public async Task ApplyAsync(RegisterContent content, bool isNew, CancellationToken cancellationToken)
    {
        if (content.Organisations is not { } rows)
        {
            return;
        }

        var people = new PeopleIndex(content.People);
        var organisations = isNew
            ? []
            : await db.Organisations.Where(o => o.TenantId == known.TenantId).OrderBy(o => o.Code).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var contact = row.Contact is { } named ? known.Person(people.Find(named)!.AadObjectId)?.Id : null;
            if (organisations.Find(o => o.Code.Equals(row.Code, StringComparison.OrdinalIgnoreCase)) is { } organisation)
            {
                changes.Compare(
                    ChangedKind.Organisation, organisation.Name, organisation.ArchivedAt, () => organisation.ArchivedAt = null,
                    compared => Set(compared, organisation, row, contact));
            }
            else
            {
                organisation = db.Organisations.Add(
                    new Organisation { TenantId = known.TenantId, Code = row.Code, Name = row.Name }).Entity;
                Set(new Changes.Comparison(), organisation, row, contact);
                changes.Note(ChangedKind.Organisation, ChangeSort.Added, row.Name);
            }
        }

        foreach (var gone in organisations.Where(o =>
            o.ArchivedAt is null && !rows.Any(row => row.Code.Equals(o.Code, StringComparison.OrdinalIgnoreCase))))
        {
            gone.ArchivedAt = now;
            changes.Note(ChangedKind.Organisation, ChangeSort.Archived, gone.Name);
        }
    }

    private void Set(Changes.Comparison compared, Organisation organisation, OrganisationRow row, Guid? contact)
    {
        compared.Set("name", organisation.Name, row.Name, value => organisation.Name = value);
        compared.Set("kind", organisation.Kind, row.Kind, value => organisation.Kind = value);
        compared.Set("tier", organisation.Tier, row.Tier, value => organisation.Tier = value);
        compared.Set(
            "contact", NameOf(organisation.ContactId), NameOf(contact), _ => { });
        organisation.ContactId = contact;
        compared.Set("subjects", organisation.Subjects, row.Subjects, value => organisation.Subjects = value);
        compared.Set("nation", organisation.Nation, row.Nation, value => organisation.Nation = value);
        compared.Set("time zone", organisation.TimeZone, row.TimeZone, value => organisation.TimeZone = value);
    }

    private string? NameOf(Guid? person) => known.People.Find(p => p.Id == person)?.Name;
}
