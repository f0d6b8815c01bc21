using ClusterBot.Data;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Import;

/// <summary>The roles of people, and their times. A role that the files do not have any more ends; its history is kept.</summary>
internal sealed class RoleImport(ClusterDbContext db, KnownRegister known, Changes changes, DateTimeOffset now)
{
    private readonly DateOnly _today = RegisterDay.Of(now);

    public void Apply(RegisterContent content)
    {
        var people = new PeopleIndex(content.People);
        var wanted = content.Roles.Select(row => Wanted(row, people)).ToList();
        // What an SRO delegated in Teams is no matter of the files.
        var left = known.People.SelectMany(person => person.Roles).Where(role => role.DelegatedById is null).ToLookup(Key)
            .ToDictionary(roles => roles.Key, roles => roles.OrderBy(r => r.StartsOn).ToList());

        // First those that begin on the same day: a person may have the same role several times.
        foreach (var role in wanted.Where(role => !Take(left, role, r => r.StartsOn == role.StartsOn)).ToList())
        {
            if (!Take(left, role, IsStillToEnd))
            {
                db.Roles.Add(role);
                changes.Note(ChangedKind.Role, ChangeSort.Added, Name(role), Dates(role));
            }
        }

        foreach (var gone in left.Values.SelectMany(roles => roles).Where(IsStillToEnd).ToList())
        {
            changes.Note(ChangedKind.Role, ChangeSort.Archived, Name(gone), Dates(gone));
            gone.EndsOn = _today.AddDays(-1);
        }
    }

    private static (Guid, Role, Guid?, Guid?, Guid?) Key(RoleAssignment role) =>
        (role.PersonId, role.Role, role.ClusterId, role.PsaId, role.IndicatorId);

    private bool IsStillToEnd(RoleAssignment role) => !(role.EndsOn < _today);

    private bool Take(
        Dictionary<(Guid, Role, Guid?, Guid?, Guid?), List<RoleAssignment>> left, RoleAssignment wanted, Predicate<RoleAssignment> suits)
    {
        if (!left.TryGetValue(Key(wanted), out var roles) || roles.Find(suits) is not { } role)
        {
            return false;
        }

        roles.Remove(role);
        changes.Compare(ChangedKind.Role, Name(role), null, () => { }, compared =>
        {
            compared.Set("starts on", role.StartsOn, wanted.StartsOn, v => role.StartsOn = v);
            compared.Set("ends on", role.EndsOn, wanted.EndsOn, v => role.EndsOn = v);
        });
        return true;
    }

    private RoleAssignment Wanted(RoleRow row, PeopleIndex people) => new()
    {
        PersonId = known.Person(people.Find(row.Person)!.AadObjectId)!.Id,
        Role = row.Role,
        ClusterId = row.Cluster is { } code ? known.Cluster(code)!.Id : null,
        PsaId = row is { Psa: { } number, Position: null } ? known.Psa(number)!.Id : null,
        IndicatorId = row is { Psa: { } psa, Position: { } position } ? known.Indicator(new Reference(psa, position))!.Id : null,
        StartsOn = row.StartsOn,
        EndsOn = row.EndsOn,
    };

    private string Name(RoleAssignment role)
    {
        var person = known.People.Find(p => p.Id == role.PersonId)!.Name;
        return $"{person}, {RoleLabels.Of(role.Role)}{About(role)}";
    }

    private string About(RoleAssignment role)
    {
        if (role.PsaId is { } psaId)
        {
            return $" of PSA {known.Psas.FirstOrDefault(p => p.Id == psaId)?.Number}";
        }

        if (role.IndicatorId is { } indicatorId)
        {
            var psa = known.Psas.FirstOrDefault(p => p.Indicators.Any(i => i.Id == indicatorId));
            return $" of {psa?.Number}.{psa?.Indicators.First(i => i.Id == indicatorId).Position}";
        }

        return role.ClusterId is { } clusterId ? $" of {known.Clusters.Find(c => c.Id == clusterId)?.Name}" : "";
    }

    private static string[] Dates(RoleAssignment role) =>
    [
        .. role.StartsOn is { } starts ? [$"from {Changes.Show(starts)}"] : Array.Empty<string>(),
        .. role.EndsOn is { } ends ? [$"to {Changes.Show(ends)}"] : Array.Empty<string>(),
    ];
}
