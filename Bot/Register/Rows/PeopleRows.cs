using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>The people of a register by what other files call them.</summary>
internal sealed class PeopleIndex
{
    private readonly Dictionary<string, PersonRow> _known = new(StringComparer.OrdinalIgnoreCase);

    public PeopleIndex(IEnumerable<PersonRow> people)
    {
        foreach (var person in people)
        {
            _known.TryAdd(person.AadObjectId, person);
            if (person.Email is { } email)
            {
                _known.TryAdd(email, person);
            }
        }
    }

    /// <summary>By object id or e-mail address.</summary>
    public PersonRow? Find(string text) => _known.GetValueOrDefault(Guid.TryParse(text, out var id) ? id.ToString() : text);
}

/// <summary>A row of <c>people.csv</c>.</summary>
internal sealed record PersonRow(RowPlace At, string AadObjectId, string Name)
{
    public const string File = "people.csv";

    public const string IdColumn = "entra object id";

    public static readonly string[] Needed = [IdColumn, "name"];

    public static readonly string[] Known = [.. Needed, "email", "department", "time zone", "teams account"];

    public string? Email { get; init; }

    public string? Department { get; init; }

    public string? TimeZone { get; init; }

    public string? TeamsAccount { get; init; }

    public static PersonRow? Read(RowReader row)
    {
        if (row.Text(IdColumn, 60, isRequired: true) is not { } text)
        {
            return null;
        }

        if (!Guid.TryParse(text, out var id))
        {
            row.Refuse(IdColumn, "Please put the object id from Entra, for example 3f2504e0-4f89-41d3-9a0c-0305e82c3301.");
            return null;
        }

        var read = new PersonRow(row.At, id.ToString(), row.Required("name", Bounds.Name))
        {
            Email = row.Text("email", Bounds.Email),
            Department = row.Text("department", Bounds.Name),
            TimeZone = row.Zone("time zone"),
            TeamsAccount = row.Text("teams account", Bounds.Id),
        };
        if (read.Email is { } email && (!email.Contains('@', StringComparison.Ordinal) || email.Contains(' ', StringComparison.Ordinal)))
        {
            row.Refuse("email", "Please put an e-mail address, or leave it blank.");
        }

        return read;
    }
}

/// <summary>A row of <c>roles.csv</c>. Exactly what the role speaks of is set.</summary>
internal sealed record RoleRow(RowPlace At, string Person, Role Role)
{
    public const string File = "roles.csv";

    public const string PersonColumn = "person";

    public static readonly string[] Needed = [PersonColumn, "role"];

    public static readonly string[] Known = [.. Needed, "cluster", "psa", "position", "starts on", "ends on"];

    public string? Cluster { get; init; }

    public int? Psa { get; init; }

    public int? Position { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>False when a day is given that cannot be read: what is missing is not "for ever".</summary>
    public required bool AreDaysKnown { get; init; }

    public static RoleRow? Read(RowReader row)
    {
        var person = row.Text(PersonColumn, Bounds.Email, isRequired: true);
        var (starts, ends) = (row.Day("starts on"), row.Day("ends on"));
        if (ends < starts)
        {
            row.Refuse("ends on", "This is before the day on which it starts.");
        }

        if (row.Choice("role", RegisterChoices.Roles, isRequired: true) is not { } role || person is null)
        {
            return null;
        }

        var isOfPsa = role is Role.SeniorResponsibleOwner or Role.Deputy or Role.Holder;
        return new RoleRow(row.At, person, role)
        {
            Cluster = OnlyIf(!isOfPsa && role != Role.Administrator, row, "cluster")
                ? row.Text("cluster", Bounds.Code, isRequired: true)
                : null,
            Psa = OnlyIf(isOfPsa, row, "psa") ? row.Whole("psa", 1, 999, isRequired: true) : null,
            Position = OnlyIf(role == Role.Holder, row, "position") ? row.Whole("position", 1, 999, isRequired: true) : null,
            StartsOn = starts,
            EndsOn = ends,
            AreDaysKnown = (starts is not null || row.IsBlank("starts on")) && (ends is not null || row.IsBlank("ends on")),
        };
    }

    private static bool OnlyIf(bool belongs, RowReader row, string column)
    {
        if (!belongs && row.Text(column, Bounds.Name) is not null)
        {
            row.Refuse(column, "Please leave this blank: the role does not speak of it.");
        }

        return belongs;
    }
}
