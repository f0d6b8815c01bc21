using ClusterBot.Bot.Register.Organisations;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bot.Register.Workbooks;

/// <summary>The columns of the template's sheets of organisations and of kinds of request.</summary>
internal static class RequestColumns
{
    private const string FieldNote =
        "A question on the form. Behind it, if you like, a star for one that cannot be left empty, and [date], [figure], or the choices.";

    private const string DaysNote = "Working days: 5, or 5/3/1 for ordinary, serious and urgent. Blank for no clock.";

    public static IReadOnlyList<TemplateColumn> Organisations { get; } =
    [
        new("code", "Short and lasting. It never changes.", "hmt"),
        new("name", "As cards show it, and as the sheet people names it under department.", "HM Treasury"),
        new("kind", "Centre for a body that works for all of government.", "Centre") { Choices = OrganisationRow.Kinds.First },
        new("tier", "national unless you say otherwise.", "national") { Choices = OrganisationRow.Tiers.First },
        new("contact", "E-mail address or Entra object id of somebody on the sheet people: who is asked.", "avery.howard@example.gov.uk"),
        new("subjects", "What it can be asked about, with semicolons between.", "budget; accounting"),
        new("nation", "Whose bank holidays count.", "England and Wales") { Choices = RegisterChoices.Nations.First },
        new("time zone", "Where it is not that of the cluster that asks.", ""),
    ];

    public static IReadOnlyList<TemplateColumn> Kinds { get; } =
    [
        new("kind", "A short and lasting key. That of a kind that ClusterBot brings changes that kind.", "data"),
        new("name", "As the form shows it.", "Data sharing"),
        new("about", "What follows \"PSA 16 asks PSA 9\".", "for data"),
        new("to", $"Who can be asked, with semicolons between: {RequestWords.AllRecipients}.", "psa; department; centre"),
        new("field 1", FieldNote, "Who holds it?"),
        new("field 2", FieldNote, "What is it for? *"),
        new("field 3", FieldNote, "On which legal basis?"),
        new("field 4", FieldNote, ""),
        new("field 5", FieldNote, ""),
        new("reply field", "A question to those who are asked, on the form of their reply.", ""),
        new("close field", "A question at the end.", ""),
        new("acknowledge", $"Until somebody takes it up. {DaysNote}", "3/2/1"),
        new("answer", $"Until it is answered or decided, when the asker names no day. {DaysNote}", "10/5/3"),
        new("close", $"From the answer to the end. {DaysNote}", "10"),
        new("ladder", $"Where it goes when time runs out, with semicolons between: {RequestWords.AllLevels}.",
            "board; permanent secretary"),
        new("minutes", "What an answer costs, in minutes.", "10") { Kind = TemplateCell.Number },
        new("boards see", "yes where the delivery boards of both sides see it.", "no") { Choices = RegisterChoices.YesNo.First },
        new("offered", "no switches the kind off. What was asked before stays.", "yes") { Choices = RegisterChoices.YesNo.First },
    ];
}
