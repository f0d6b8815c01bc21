using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;

namespace ClusterBot.Domain.Register;

/// <summary>A group of PSAs whose SROs share a Teams team, with one delivery board and one calendar of rounds.</summary>
public sealed class Cluster
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The Entra tenant, a GUID in text.</summary>
    public required string TenantId { get; init; }

    /// <summary>
    /// The name in the register's files, unique in its tenant, at most 40 characters; null when it came otherwise. A rename leaves
    /// it.
    /// </summary>
    public string? Code { get; set; }

    /// <summary>The name, unique in its tenant.</summary>
    public required string Name { get; set; }

    /// <summary>IANA time zone, for instance <c>Europe/London</c>.</summary>
    public string TimeZone { get; set; } = "Europe/London";

    /// <summary>The nation whose bank holidays are no working days.</summary>
    public Nation Nation { get; set; }

    /// <summary>The frequency of rounds. The properties that it needs are set.</summary>
    public RoundFrequency Frequency { get; set; }

    /// <summary>The local day of a weekly round, and of a monthly or quarterly one that falls on a weekday of a week.</summary>
    public DayOfWeek RoundDay { get; set; } = DayOfWeek.Monday;

    /// <summary>
    /// Monthly and quarterly: the week of the month in which <see cref="RoundDay"/> counts, 1 to 4, or <see cref="MonthDay.Last"/>.
    /// </summary>
    public int? RoundWeek { get; set; }

    /// <summary>Monthly and quarterly, when no week is set: the day of the month, 1 to 31.</summary>
    public int? RoundMonthDay { get; set; }

    /// <summary>Quarterly: any one of its months, 1 to 12.</summary>
    public int? RoundMonth { get; set; }

    /// <summary>Fortnightly: any one of its dates.</summary>
    public DateOnly? RoundAnyOn { get; set; }

    /// <summary>Ahead of the board: the number of working days, 1 to 60.</summary>
    public int? DaysBeforeBoard { get; set; }

    /// <summary>The local time at which a round opens.</summary>
    public TimeOnly RoundTime { get; set; } = new(9, 30);

    /// <summary>The sensitivity of its records; every card about the cluster states it.</summary>
    public ProtectiveMarking Marking { get; set; }

    /// <summary>The time when its rounds were paused; null while they open by themselves.</summary>
    public DateTimeOffset? RoundsPausedAt { get; set; }

    /// <summary>The time when the last pause ended: nothing from before is made up for.</summary>
    public DateTimeOffset? RoundsResumedAt { get; set; }

    /// <summary>The planned date of the round that is to be left out.</summary>
    public DateOnly? RoundSkippedOn { get; set; }

    /// <summary>The time when it left the register. Nothing opens any more; its records stay.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>
    /// The number of times that PSAs or indicators of its tenant have been given new numbers, 1 or more; null while none has. A
    /// form whose fields are named by numbers says with which it was drawn.
    /// </summary>
    public int? Numbering { get; set; }

    /// <summary>The meetings of its delivery board.</summary>
    public ICollection<BoardMeeting> BoardMeetings { get; init; } = [];

    /// <summary>The cluster's PSAs.</summary>
    public ICollection<Psa> Psas { get; init; } = [];

    /// <summary>Returns the frequency of rounds, by dates alone. <see cref="BoardMeetings"/> must be loaded when they count.</summary>
    public RoundPattern Pattern() => Frequency switch
    {
        RoundFrequency.Weekly => new RoundPattern.Weekly(RoundDay),
        RoundFrequency.Fortnightly => new RoundPattern.Fortnightly(RoundAnyOn ?? throw Unset(nameof(RoundAnyOn))),
        RoundFrequency.Monthly => new RoundPattern.Monthly(DayInMonth()),
        RoundFrequency.Quarterly => new RoundPattern.Quarterly(RoundMonth ?? throw Unset(nameof(RoundMonth)), DayInMonth()),
        RoundFrequency.BeforeBoard => new RoundPattern.BeforeBoard(
            DaysBeforeBoard ?? throw Unset(nameof(DaysBeforeBoard)), [.. BoardMeetings.Select(meeting => meeting.On)]),
        _ => throw new InvalidOperationException($"No pattern is known for {Frequency}."),
    };

    private MonthDay DayInMonth() => RoundWeek is { } week
        ? MonthDay.Of(week, RoundDay)
        : MonthDay.Of(RoundMonthDay ?? throw Unset(nameof(RoundMonthDay)));

    private InvalidOperationException Unset(string name) => new($"A cluster whose rounds are {Frequency} has no {name}.");
}
