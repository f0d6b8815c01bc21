using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register.Workbooks;

/// <summary>The columns of the template's sheet of kinds of record.</summary>
internal static class RecordKindColumns
{
    private const string FieldNote =
        "A question with a line for its answer. Behind it, if you like, [date], [figure], or the choices: Status [idea; pilot; adopted].";

    public static IReadOnlyList<TemplateColumn> All { get; } =
    [
        new("kind", "A short and lasting code. That of a kind that ClusterBot brings changes that kind.", "lesson"),
        new("name", "As forms and cards show it.", "Lesson"),
        new("text", "The question above the text.", "What did you learn?"),
        new("field 1", FieldNote, "What would you do differently?"),
        new("field 2", FieldNote, ""),
        new("field 3", FieldNote, ""),
        new("field 4", FieldNote, ""),
        new("field 5", FieldNote, ""),
        new(
            "seen by", "named: everybody with a part in the cluster. route: those whom a request for help passes. "
                + "lead: its owner and the lead. aggregate, or blank: its owner alone.", "named")
        {
            Choices = RecordKindRow.Visibilities.First,
        },
        new("review after days", "How long until its owner is asked whether it still holds. Blank for never.", "365")
        {
            Kind = TemplateCell.Number,
        },
        new("offered", "no switches the kind off. What was written down before stays.", "yes") { Choices = RegisterChoices.YesNo.First },
        new("off for", "Departments to whose people it is not offered, with semicolons between.", ""),
    ];
}
