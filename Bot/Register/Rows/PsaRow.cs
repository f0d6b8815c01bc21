using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>A row of <c>psas.csv</c>.</summary>
internal sealed record PsaRow(RowPlace At, int Number, string Cluster, string Title)
{
    public const string File = "psas.csv";

    public const string ClusterColumn = "cluster";

    private const string ReasonColumn = "method reason";

    public static readonly string[] Needed = ["number", ClusterColumn, "title"];

    public static readonly string[] Known = [.. Needed, "key", "lead department", "life span", "breadth", "sphere", "method", ReasonColumn];

    public string? Key { get; init; }

    public string? LeadDepartment { get; init; }

    public LifeSpan? LifeSpan { get; init; }

    public Breadth? Breadth { get; init; }

    public Sphere? Sphere { get; init; }

    public AssessmentMethod? Method { get; init; }

    public string? MethodReason { get; init; }

    public static PsaRow? Read(RowReader row)
    {
        if (row.Whole("number", 1, 999, isRequired: true) is not { } number)
        {
            return null;
        }

        var read = new PsaRow(row.At, number, row.Required(ClusterColumn, Bounds.Code), row.Required("title", Bounds.Title))
        {
            Key = row.Text("key", Bounds.Code),
            LeadDepartment = row.Text("lead department", Bounds.Name),
            LifeSpan = row.Choice("life span", RegisterChoices.LifeSpans),
            Breadth = row.Choice("breadth", RegisterChoices.Breadths),
            Sphere = row.Choice("sphere", RegisterChoices.Spheres),
            Method = row.Choice("method", RegisterChoices.Methods),
            MethodReason = row.Text(ReasonColumn, Bounds.Reason),
        };
        if (read.Method is not null != read.MethodReason is not null)
        {
            row.Refuse(ReasonColumn, "A method that is chosen needs a reason, and a reason needs a method.");
        }

        return read;
    }
}
