using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>A row of <c>clusters.csv</c>.</summary>
internal sealed record ClusterRow(RowPlace At, string Code, string Name)
{
    public const string File = "clusters.csv";

    public const string FrequencyColumn = "frequency";

    private const string WeekColumn = "week of month";

    private const string MonthDayColumn = "day of month";

    public static readonly string[] Needed = ["code", "name"];

    public static readonly string[] Known =
    [
        .. Needed, "time zone", "nation", "marking", FrequencyColumn, "day", WeekColumn, MonthDayColumn, "month", "any date",
        "working days before board", "time",
    ];

    public required string TimeZone { get; init; }

    public Nation Nation { get; init; }

    public ProtectiveMarking Marking { get; init; }

    public RoundFrequency Frequency { get; init; }

    public DayOfWeek Day { get; init; }

    public int? Week { get; init; }

    public int? MonthDay { get; init; }

    public int? Month { get; init; }

    public DateOnly? AnyOn { get; init; }

    public int? DaysBeforeBoard { get; init; }

    public TimeOnly Time { get; init; }

    public static ClusterRow? Read(RowReader row)
    {
        if (row.Text("code", Bounds.Code, isRequired: true) is not { } code)
        {
            return null;
        }

        var read = new ClusterRow(row.At, code, row.Required("name", Bounds.Name))
        {
            TimeZone = row.Zone("time zone") ?? "Europe/London",
            Nation = row.Choice("nation", RegisterChoices.Nations) ?? Nation.EnglandAndWales,
            Marking = row.Choice("marking", RegisterChoices.Markings) ?? ProtectiveMarking.Official,
            Frequency = row.Choice(FrequencyColumn, RegisterChoices.Frequencies) ?? RoundFrequency.Weekly,
            Day = row.Choice("day", RegisterChoices.Days) ?? DayOfWeek.Monday,
            Week = row.Choice(WeekColumn, RegisterChoices.Weeks),
            MonthDay = row.Whole(MonthDayColumn, 1, 31),
            Month = row.Whole("month", 1, 12),
            AnyOn = row.Day("any date"),
            DaysBeforeBoard = row.Whole("working days before board", 1, 60),
            Time = row.Time("time") ?? new TimeOnly(9, 30),
        };
        read.CheckCalendar(row);
        return read;
    }

    private void CheckCalendar(RowReader row)
    {
        if (Frequency is RoundFrequency.Monthly or RoundFrequency.Quarterly && Week is null == MonthDay is null)
        {
            row.Refuse(
                MonthDayColumn,
                $"A {Frequency.ToString().ToLowerInvariant()} round needs either \"{MonthDayColumn}\" or \"{WeekColumn}\" with \"day\".");
        }

        if (Frequency == RoundFrequency.Quarterly && Month is null)
        {
            row.Refuse("month", "A quarterly round needs one of its months, 1 to 12.");
        }

        if (Frequency == RoundFrequency.Fortnightly && AnyOn is null)
        {
            row.Refuse("any date", "A fortnightly round needs any one of its dates, which says in which weeks it is.");
        }

        if (Frequency == RoundFrequency.BeforeBoard && DaysBeforeBoard is null)
        {
            row.Refuse("working days before board", "A round before the board needs the number of working days, 1 to 60.");
        }
    }
}

/// <summary>A row of <c>board-meetings.csv</c>.</summary>
internal sealed record MeetingRow(RowPlace At, string Cluster, DateOnly On)
{
    public const string File = "board-meetings.csv";

    public static readonly string[] Known = ["cluster", "on"];

    public static MeetingRow? Read(RowReader row) =>
        (row.Text("cluster", Bounds.Code, isRequired: true), row.Day("on", isRequired: true)) is ({ } cluster, { } on)
            ? new MeetingRow(row.At, cluster, on)
            : null;
}

/// <summary>A row of <c>channels.csv</c>.</summary>
internal sealed record ChannelRow(RowPlace At, string Cluster, ChannelPurpose Purpose, string Channel)
{
    public const string File = "channels.csv";

    public static readonly string[] Known = ["cluster", "purpose", "channel"];

    public static ChannelRow? Read(RowReader row)
    {
        var cluster = row.Text("cluster", Bounds.Code, isRequired: true);
        var purpose = row.Choice("purpose", RegisterChoices.Purposes, isRequired: true);
        var channel = row.Text("channel", Bounds.Id, isRequired: true);
        return cluster is not null && purpose is { } chosen && channel is not null
            ? new ChannelRow(row.At, cluster, chosen, channel)
            : null;
    }
}
