using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Reports;

/// <summary>A report to an audience: sections in the order in which they are read. Cards and files are made of it alone.</summary>
public sealed record Report
{
    /// <summary>Its name, such as "Board pack".</summary>
    public required string Title { get; init; }

    /// <summary>The cluster, or the one PSA, that it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>The highest marking of what is in it; nothing more sensitive is.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>The local time at which this was so.</summary>
    public required DateTimeOffset AsAt { get; init; }

    /// <summary>The day since which it says what moved, local.</summary>
    public required DateOnly SinceOn { get; init; }

    /// <summary>True when <see cref="SinceOn"/> is the day of the last report of its kind.</summary>
    public bool IsSinceLastReport { get; init; }

    /// <summary>The day of the meeting that it is for; null when none is known.</summary>
    public DateOnly? MeetingOn { get; init; }

    /// <summary>The sections that stand open, in this order; the others are folded.</summary>
    public required IReadOnlyList<ReportSectionKind> InSight { get; init; }

    /// <summary>The name of what has the lines for which the card has no room: <c>the files</c>.</summary>
    public required string RestIsIn { get; init; }

    /// <summary>The day on which it was due, when it is sent later; null when it is not late.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The one thing to know, in a sentence or two.</summary>
    public required string Opening { get; init; }

    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>The PSAs that it is about, by number.</summary>
    public required IReadOnlyList<ReportPsa> Psas { get; init; }

    /// <summary>Returns the section; null when the report has none of the kind.</summary>
    public ReportSection? Of(ReportSectionKind kind) => Sections.FirstOrDefault(section => section.Kind == kind);

    /// <summary>Gets the time in words: <c>For the meeting on 9 December 2026, as at 30 November 2026 at 10:00</c>.</summary>
    public string When => $"{(MeetingOn is { } on ? $"For the meeting on {CardDates.Day(on)}, as" : "As")} at {CardDates.Moment(AsAt)}"
        + (DueOn is { } due ? $"; late, it was due on {CardDates.Day(due)}" : "");
}

/// <summary>The kind of a section: what it says, whoever reads it.</summary>
public enum ReportSectionKind
{
    /// <summary>Each PSA's rating with the reason.</summary>
    Status,

    /// <summary>Each indicator's figure, what was declared and what was computed.</summary>
    Indicators,

    /// <summary>Figures and verdicts that moved.</summary>
    Moved,

    /// <summary>Requests that wait for a decision of the board.</summary>
    ForDecision,

    /// <summary>Open requests to the board, the oldest first.</summary>
    OpenRequests,

    /// <summary>Decisions of the board, and what became of them.</summary>
    Decisions,

    /// <summary>Requests of and to the PSAs other than those to the board.</summary>
    Asks,

    /// <summary>Tensions between policies of two PSAs.</summary>
    Tensions,

    /// <summary>Requests that wait for the person who reads the report.</summary>
    ForReader,

    /// <summary>Decisions of the board since the last report.</summary>
    Decided,

    /// <summary>Requests that others than the board and the reader could settle, and those that nobody answered in time.</summary>
    WouldHelp,
}

/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Nothing">What is said when it has no lines.</param>
/// <param name="Lines">Its lines, the first to be read first.</param>
public sealed record ReportSection(ReportSectionKind Kind, string Title, string Nothing, IReadOnlyList<ReportLine> Lines);

/// <summary>One line of a section.</summary>
/// <param name="Psa">The PSA.</param>
/// <param name="Reference">A PSA, an indicator or a request, by its number.</param>
/// <param name="What">What it is about; people may have typed it.</param>
/// <param name="State">How it stands.</param>
public sealed record ReportLine(int Psa, string Reference, string What, ShapedLabel State)
{
    /// <summary>The reason, or more about it; people may have typed it.</summary>
    public string? Why { get; init; }

    /// <summary>The person whose turn it is, or whose it is.</summary>
    public string? Who { get; init; }

    /// <summary>Another PSA on whose page it belongs, too.</summary>
    public int? OtherPsa { get; init; }

    /// <summary>The day by which it is due.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The number of working days for which it is open.</summary>
    public int? Age { get; init; }

    /// <summary>The number of working days that it had.</summary>
    public int? Clock { get; init; }

    public bool IsLate { get; init; }

    /// <summary>Returns whether it belongs on the page of a PSA.</summary>
    public bool IsOf(int psa) => Psa == psa || OtherPsa == psa;

    /// <summary>Returns its age against its clock: <c>open 12 of 15 working days</c>; null when it has none.</summary>
    public string? Aged => (Age, Clock) switch
    {
        ({ } age, { } clock) when IsLate => $"open {Days(age)}, {Days(Math.Max(age - clock, 0))} over",
        ({ } age, { } clock) => $"open {age} of {Days(clock)}",
        ({ } age, null) => $"open {Days(age)}",
        _ => null,
    };

    private static string Days(int days) => days == 1 ? "1 working day" : $"{days} working days";
}

/// <summary>A PSA of a report, with the figures of one indicator for a chart.</summary>
public sealed record ReportPsa(int Number, string Title)
{
    /// <summary>The chart; null when no indicator has a series.</summary>
    public ReportChart? Chart { get; init; }
}

/// <summary>The figures of one indicator over time.</summary>
/// <param name="Title">Reference and name.</param>
/// <param name="Unit">The unit, in words.</param>
/// <param name="Periods">The periods, in order.</param>
/// <param name="Values">A figure a period; null where there is none.</param>
/// <param name="Plan">The planned values; null where there is none. Empty without a plan.</param>
public sealed record ReportChart(
    string Title, string Unit, IReadOnlyList<string> Periods, IReadOnlyList<decimal?> Values, IReadOnlyList<decimal?> Plan);
