using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Organisations;

/// <summary>A row of <c>organisations.csv</c>: a department or another body, with somebody who can be asked.</summary>
internal sealed record OrganisationRow(RowPlace At, string Code, string Name)
{
    public const string File = "organisations.csv";

    public static readonly Choices<OrganisationKind> Kinds = new(
        ("department", OrganisationKind.Department), ("Centre", OrganisationKind.Centre), ("agency", OrganisationKind.Agency),
        ("local authority", OrganisationKind.LocalAuthority), ("other", OrganisationKind.Other));

    public static readonly Choices<OrganisationTier> Tiers = new(
        ("national", OrganisationTier.National), ("regional", OrganisationTier.Regional), ("local", OrganisationTier.Local),
        ("front line", OrganisationTier.FrontLine));

    public static readonly string[] Needed = ["code", "name", "kind"];

    public static readonly string[] Known = [.. Needed, "tier", "contact", "subjects", "nation", "time zone"];

    public OrganisationKind Kind { get; init; }

    public OrganisationTier Tier { get; init; }

    /// <summary>The contact's e-mail address or object id; null when nobody is named.</summary>
    public string? Contact { get; init; }

    public string? Subjects { get; init; }

    public Nation Nation { get; init; }

    public string? TimeZone { get; init; }

    public static OrganisationRow? Read(RowReader row)
    {
        var (code, name) = (row.Text("code", Bounds.Code, isRequired: true), row.Required("name", Bounds.Name));
        var kind = row.Choice("kind", Kinds, isRequired: true);
        return code is null || kind is null ? null : new OrganisationRow(row.At, code, name)
        {
            Kind = kind.Value,
            Tier = row.Choice("tier", Tiers) ?? OrganisationTier.National,
            Contact = row.Text("contact", Bounds.Email),
            Subjects = row.Text("subjects", Organisation.MaxSubjects),
            Nation = row.Choice("nation", RegisterChoices.Nations) ?? Nation.EnglandAndWales,
            TimeZone = row.Zone("time zone"),
        };
    }
}
