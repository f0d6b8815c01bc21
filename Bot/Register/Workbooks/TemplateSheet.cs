using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Bot.Register.Organisations;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register.Workbooks;

/// <summary>The kinds of cells that the template has.</summary>
internal enum TemplateCell
{
    /// <summary>It keeps what is typed.</summary>
    Text,
    Number,
    Date,
}

/// <summary>A column of the template.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Note">A note on the heading.</param>
/// <param name="Example">The cell of the example row; dates as 2026-06-30.</param>
internal sealed record TemplateColumn(string Name, string Note, string Example)
{
    public bool IsNeeded { get; init; }

    public TemplateCell Kind { get; init; }

    /// <summary>The words of which one is chosen; empty where anything may be typed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>A sheet of the template.</summary>
/// <param name="File">The CSV file that it stands for.</param>
/// <param name="Columns">Its columns, the note last.</param>
internal sealed partial record TemplateSheet(string File, IReadOnlyList<TemplateColumn> Columns)
{
    /// <summary>The name of the sheet.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    public static IReadOnlyList<TemplateSheet> All { get; } =
    [
        Sheet(ClusterRow.File, ClusterRow.Needed, ClusterColumns()),
        Sheet(PsaRow.File, PsaRow.Needed, PsaColumns()),
        Sheet(IndicatorRow.File, IndicatorRow.Needed, IndicatorColumns()),
        Sheet(ReadingRow.File, ReadingRow.Needed, ReadingColumns()),
        Sheet(PlanRow.File, PlanRow.Known, PlanColumns()),
        Sheet(PersonRow.File, PersonRow.Needed, PersonColumns()),
        Sheet(RoleRow.File, RoleRow.Needed, RoleColumns()),
        Sheet(MeetingRow.File, MeetingRow.Known, MeetingColumns()),
        Sheet(ChannelRow.File, ChannelRow.Known, ChannelColumns()),
        Sheet(RecordKindRow.File, RecordKindRow.Needed, RecordKindColumns.All),
        Sheet(OrganisationRow.File, OrganisationRow.Needed, RequestColumns.Organisations),
        Sheet(RequestKindRow.File, RequestKindRow.Needed, RequestColumns.Kinds),
    ];

    private static TemplateSheet Sheet(string file, string[] needed, IEnumerable<TemplateColumn> columns) => new(
        file,
        [
            .. columns.Select(column => column with { IsNeeded = needed.Contains(column.Name) }),
            Text("note", "For your own use. It is not read.", RegisterTemplate.ExampleNote),
        ]);

    private static TemplateColumn Text(string name, string note, string example = "") => new(name, note, example);

    private static TemplateColumn Number(string name, string note, string example = "") =>
        new(name, note, example) { Kind = TemplateCell.Number };

    private static TemplateColumn Date(string name, string note, string example = "") =>
        new(name, note, example) { Kind = TemplateCell.Date };

    private static TemplateColumn Choice<T>(string name, string note, Choices<T> choices, string example = "")
        where T : struct => new(name, note, example) { Choices = choices.First };

    private static TemplateColumn[] ClusterColumns() =>
    [
        Text("code", "Short and lasting, such as fairness. It never changes.", "fairness"),
        Text("name", "As cards show it.", "Fairness and opportunity for all"),
        Text("time zone", "Europe/London unless you say otherwise.", "Europe/London"),
        Choice("nation", "Whose bank holidays count.", RegisterChoices.Nations, "England and Wales"),
        Choice("marking", "OFFICIAL unless you say otherwise.", RegisterChoices.Markings, "OFFICIAL"),
        Choice("frequency", "The rhythm of check-ins.", RegisterChoices.Frequencies, "monthly"),
        Choice("day", "The day of the week on which a check-in opens.", RegisterChoices.Days, "Monday"),
        Choice("week of month", "Monthly and quarterly: which of the days. Or else fill in \"day of month\".", RegisterChoices.Weeks, "1"),
        Number("day of month", "Monthly and quarterly: 1 to 31. A shorter month has its last day."),
        Number("month", "Quarterly: any one of its months, 1 to 12."),
        Date("any date", "Fortnightly: any one of its dates."),
        Number("working days before board", "Before board: 1 to 60."),
        Text("time", "The time at which a check-in opens, such as 09:30.", "09:30"),
    ];

    private static TemplateColumn[] PsaColumns() =>
    [
        Number("number", "1 to 999. It never changes unless the PSA has a key: all that is recorded stays with it.", "16"),
        Text("cluster", "The code of its cluster.", "fairness"),
        Text("title", "The outcome.", "Increase the proportion of socially excluded adults in settled accommodation and employment"),
        Text("key", "A lasting name of your own, by which the PSA is known when its number changes. Most often blank."),
        Text("lead department", "The department that leads.", "Cabinet Office"),
        Choice("life span", "The time in which the outcome is to come about.", RegisterChoices.LifeSpans, "spending period"),
        Choice("breadth", "The number of departments that deliver it.", RegisterChoices.Breadths, "many departments"),
        Choice("sphere", "Social or economic.", RegisterChoices.Spheres, "social"),
        Choice(
            "method", "Only where another method of assessment is to be used than these three columns lead to.", RegisterChoices.Methods),
        Text("method reason", "The reason for another method. Needed with \"method\"."),
    ];

    private static TemplateColumn[] IndicatorColumns() =>
    [
        Number("psa", "The number of its PSA.", "16"),
        Number(
            "position",
            "1 for 16.1. It never changes unless the indicator has a key: figures stay with it. A new indicator goes to the end.", "1"),
        Text("name", "What is measured.", "Care leavers in employment at age 19"),
        Text("unit", "%, GBP million, million children, ... A percentage is written 83.5, not 0.835.", "%"),
        Choice("better", "The direction that is better.", RegisterChoices.Directions, "increase"),
        Choice("control", "What the SRO can do about it.", RegisterChoices.Controls, "influences"),
        Choice(
            "baseline", "How far its baseline can be relied on. The figure itself goes into readings.", RegisterChoices.Baselines, "final"),
        Text("key", "A lasting name of your own, by which the indicator is known when its position changes. Most often blank."),
        Text("target", "In words, as published.", "70% by 2027-28"),
        Number("target value", "The figure that the target means, in the unit.", "70"),
        Choice(
            "target kind", "reach unless you say otherwise. at or above, at or below: to stay there. within: "
                + "from the target value to the upper one.", RegisterChoices.TargetKinds, "reach"),
        Number("target upper", "Only of a target of the kind within: its upper end."),
        Number("change amount", "How much it must move to count as changed.", "1"),
        Choice("change per period", "yes where that counts once a period.", RegisterChoices.YesNo, "no"),
        Number("tolerance", "How far from its plan is still on it."),
        Choice("is gap", "yes where it is a gap between two groups.", RegisterChoices.YesNo, "no"),
        Choice(
            "frequency", "How often figures are published. Left blank, the figures themselves tell.", RegisterChoices.Publication,
            "annual"),
        Number("publication lag days", "Days from the end of a period to its figure. Left blank, the usual time is taken.", "240"),
        Date("process changed on", "Only for control charts: the day from which the figures are produced in another way."),
        Text("source", "Where it was published.", "Department for Education, annual statistics"),
    ];

    private static TemplateColumn[] ReadingColumns() =>
    [
        Number("psa", "The number of the PSA.", "16"),
        Number("position", "The position of the indicator.", "1"),
        Text(
            "period", "The time that the figure is for: 2024-25 (the financial year), 2024, 2024 Q2, March 2025, 31/03/2025. "
                + "These cells keep what you type.", "2024-25"),
        Text("value", "The figure, in the indicator's unit. Official shorthand such as [p] or [c] is understood.", "63.4"),
        Choice("baseline", "Only in the row whose figure is the baseline.", RegisterChoices.Baselines, "final"),
        Choice("quality", "How far the figure can be relied on.", RegisterChoices.Qualities, "fit"),
        Text("source", "Where it was published.", "Department for Education, November 2025"),
        Text("group ahead", "Of a gap: the figure of the group that fares better."),
        Text("group behind", "Of a gap: the figure of the group that fares worse."),
        Date("recorded on", "The day on which the figure came to be known, for figures from before ClusterBot.", "2025-11-20"),
        Choice(
            "withdrawn", "yes takes a figure out that should never have been there. What was known before stays on record.",
            RegisterChoices.YesNo, "no"),
    ];

    private static TemplateColumn[] PlanColumns() =>
    [
        Number("psa", "The number of the PSA.", "16"),
        Number("position", "The position of the indicator.", "1"),
        Text("on", "A date, or a period: its last day.", "2027-28"),
        Number("value", "What it is planned to be.", "70"),
    ];

    private static TemplateColumn[] PersonColumns() =>
    [
        Text("entra object id", "From the Entra admin centre, under the person's overview.", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"),
        Text("name", "As cards show it.", "Avery Howard"),
        Text("email", "By which the sheet roles may name the person.", "avery.howard@example.gov.uk"),
        Text("department", "The person's department.", "Cabinet Office"),
        Text("time zone", "Where it is not the cluster's.", "Europe/London"),
        Text("teams account", "29:..., where it is known. Most often blank."),
    ];

    private static TemplateColumn[] RoleColumns() =>
    [
        Text("person", "E-mail address or Entra object id of somebody on the sheet people.", "avery.howard@example.gov.uk"),
        Choice("role", "The role. Somebody must be administrator.", RegisterChoices.Roles, "SRO"),
        Text("cluster", "The code, for a role in a cluster: lead, chair, member, NED, permanent secretary."),
        Number("psa", "The PSA, for an SRO, a deputy or a holder.", "16"),
        Number("position", "The position of the indicator, for a holder."),
        Date("starts on", "The first day. Blank where it began before."),
        Date("ends on", "The last day. Blank for no end."),
    ];

    private static TemplateColumn[] MeetingColumns() =>
    [
        Text("cluster", "The code of the cluster.", "fairness"),
        Date("on", "The day on which its delivery board meets.", "2027-03-10"),
    ];

    private static TemplateColumn[] ChannelColumns() =>
    [
        Text("cluster", "The code of the cluster.", "fairness"),
        Choice(
            "purpose", "cluster for check-ins and good practice, board for the delivery board, good practice for that alone.",
            RegisterChoices.Purposes, "cluster"),
        Text(
            "channel", "The channel's id. Most often the channels are linked in Teams instead, and this sheet stays empty.",
            "19:...@thread.tacv2"),
    ];
}
