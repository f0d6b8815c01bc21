using ClusterBot.Bot.Data;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>Puts the demonstration's register into the database, once.</summary>
internal sealed class DemonstrationRegister(ClusterDbContext db, TimeProvider time)
{
    public Task<bool> IsThereAsync(CancellationToken token) =>
        db.Clusters.AnyAsync(c => c.TenantId == DemonstrationTeam.TenantId && c.Name == DemonstrationTeam.ClusterName, token);

    /// <summary>What was loaded, in words.</summary>
    public string Load()
    {
        var cluster = new Cluster { TenantId = DemonstrationTeam.TenantId, Name = DemonstrationTeam.ClusterName };
        foreach (var row in RegisterFiles.Read<PsaRow>("psas"))
        {
            cluster.Psas.Add(new Psa { ClusterId = cluster.Id, Number = row.Number, Title = row.Title, LeadDepartment = row.LeadDepartment });
        }

        var indicators = RegisterFiles.Read<IndicatorRow>("indicators");
        foreach (var row in indicators)
        {
            var psa = cluster.Psas.Single(p => p.Number == row.Psa);
            psa.Indicators.Add(Indicator(psa, row));
        }

        db.Clusters.Add(cluster);
        AddReadings(cluster);
        var people = RegisterFiles.Read<PersonRow>("people");
        db.People.AddRange(people.Select(row => Person(cluster, row)));
        return $"{cluster.Psas.Count} PSAs, {indicators.Count} indicators and {people.Count} invented people";
    }

    private void AddReadings(Cluster cluster)
    {
        foreach (var series in RegisterFiles.Read<ReadingRow>("readings").GroupBy(row => (row.Psa, row.Position)))
        {
            var indicator = cluster.Psas.Single(p => p.Number == series.Key.Psa).Indicators.Single(i => i.Position == series.Key.Position);
            db.Readings.AddRange(series.Select((row, index) => new Reading
            {
                IndicatorId = indicator.Id,
                Version = index + 1,
                Value = row.Value,
                Period = row.Period,
                Baseline = Enum.Parse<BaselineState>(row.Baseline, ignoreCase: true),
                RecordedAt = time.GetUtcNow(),
                Source = row.Source,
            }));
        }
    }

    private static Indicator Indicator(Psa psa, IndicatorRow row) => new()
    {
        PsaId = psa.Id,
        Position = row.Position,
        Name = row.Name,
        Unit = new MeasurementUnit(row.Unit),
        Better = Enum.Parse<Direction>(row.Better, ignoreCase: true),
        Control = Enum.Parse<Control>(row.Control, ignoreCase: true),
        Baseline = Enum.Parse<BaselineState>(row.Baseline, ignoreCase: true),
        Target = row.Target.Length == 0 ? null : row.Target,
        Source = row.Source,
    };

    private static Person Person(Cluster cluster, PersonRow row)
    {
        var person = new Person
        {
            TenantId = DemonstrationTeam.TenantId,
            AadObjectId = row.AadObjectId,
            Name = row.Name,
            Email = row.Email,
            Department = row.Department.Length == 0 ? null : row.Department,
            ChannelAccountId = row.Account,
        };
        foreach (var role in row.Roles.Split(';', StringSplitOptions.TrimEntries).SelectMany(words => RolesOf(person, cluster, words)))
        {
            person.Roles.Add(role);
        }

        return person;
    }

    private static IEnumerable<RoleAssignment> RolesOf(Person person, Cluster cluster, string words)
    {
        RoleAssignment OnCluster(Role role) => new() { PersonId = person.Id, Role = role, ClusterId = cluster.Id };

        return words.Split(' ') switch
        {
            ["sro"] => cluster.Psas.Select(psa => new RoleAssignment { PersonId = person.Id, Role = Role.SeniorResponsibleOwner, PsaId = psa.Id }),
            ["deputy"] => cluster.Psas.Select(psa => new RoleAssignment { PersonId = person.Id, Role = Role.Deputy, PsaId = psa.Id }),
            ["cluster", "lead"] => [OnCluster(Role.ClusterLead)],
            ["board", "chair"] => [OnCluster(Role.BoardChair)],
            ["board", "member"] => [OnCluster(Role.BoardMember)],
            ["non-executive", "director"] => [OnCluster(Role.NonExecutiveDirector)],
            ["administrator"] => [new RoleAssignment { PersonId = person.Id, Role = Role.Administrator }],
            ["holder", var reference] => [new RoleAssignment { PersonId = person.Id, Role = Role.Holder, IndicatorId = Held(cluster, reference) }],
            _ => throw new InvalidDataException($"The demonstration's people.csv has a role that is not known: {words}"),
        };
    }

    private static Guid Held(Cluster cluster, string reference) =>
        cluster.Psas.SelectMany(psa => psa.Indicators.Select(i => ($"{psa.Number}.{i.Position}", i.Id))).Single(pair => pair.Item1 == reference).Id;
}
