using System.Globalization;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>The checks of roles: known people and things, nobody twice, one SRO at a time, and somebody who administers.</summary>
internal sealed class RoleChecks(RegisterContent content, DateOnly today, RegisterFindings findings)
{
    public void Run(Action<RowPlace, string> knowsCluster, IReadOnlySet<int> psas, IReadOnlySet<Reference> indicators)
    {
        var people = new PeopleIndex(content.People);
        foreach (var row in content.Roles)
        {
            if (people.Find(row.Person) is null)
            {
                findings.Add(
                    row.At, RoleRow.PersonColumn, row.Person,
                    "Nobody among the people of the register has this object id or e-mail address.");
            }

            knowsCluster(row.At, row.Cluster ?? "");
            if (row.Psa is { } psa && !psas.Contains(psa))
            {
                findings.Add(row.At, "psa", $"{psa}", "No PSA of the register has this number.");
            }
            else if (row is { Psa: { } of, Position: { } position } && !indicators.Contains(new Reference(of, position)))
            {
                findings.Add(
                    row.At, "position", $"{position}", $"The register has no indicator {of}.{position}.",
                    "The register has no such indicator.", $"{of}.{position}.");
            }
        }

        var dated = content.Roles.Where(row => row.AreDaysKnown).ToList();
        OneAtATime(
            dated.GroupBy(row => (people.Find(row.Person)?.AadObjectId ?? row.Person.ToUpperInvariant(), row.Role,
                row.Cluster?.ToUpperInvariant(), row.Psa, row.Position)),
            "This role is the person's already in row {0}.", "These roles are the person's already in an earlier row.");
        OneAtATime(
            dated.Where(row => row is { Role: Role.SeniorResponsibleOwner, Psa: not null }).GroupBy(row => row.Psa),
            "The PSA has an SRO in row {0} at the same time. One PSA has one SRO; others can be deputies.",
            "The PSA has an SRO in another row at the same time. One PSA has one SRO; others can be deputies.");
        // Of no roles at all something else is said already.
        if (content.Roles is [var first, ..]
            && !content.Roles.Any(row => row.Role == Role.Administrator && !(row.StartsOn > today) && !(row.EndsOn < today)))
        {
            findings.Add(
                first.At.File, "Nobody is administrator today. Somebody must be, or nobody could look after the register from Teams.");
        }
    }

    private void OneAtATime<T>(IEnumerable<IGrouping<T, RoleRow>> groups, string words, string kind)
    {
        foreach (var group in groups)
        {
            // In the order of their beginnings a role can only be in the way of the one that has ended last so far.
            RoleRow? last = null;
            foreach (var row in group.OrderBy(row => row.StartsOn ?? DateOnly.MinValue))
            {
                if (last is not null && Overlap(row, last))
                {
                    var (first, second) = row.At.Row > last.At.Row ? (last, row) : (row, last);
                    findings.Add(
                        second.At, RoleRow.PersonColumn, second.Person, string.Format(CultureInfo.InvariantCulture, words, first.At.Row),
                        kind);
                }

                last = last is null || End(row) > End(last) ? row : last;
            }
        }
    }

    private static DateOnly End(RoleRow row) => row.EndsOn ?? DateOnly.MaxValue;

    private static bool Overlap(RoleRow one, RoleRow other) =>
        !(one.EndsOn < other.StartsOn) && !(other.EndsOn < one.StartsOn);
}
