namespace ClusterBot.Domain.CheckIns.Reminding;

/// <summary>What is to be done about one person who owes an answer in an open round; or why nothing is.</summary>
public enum ReminderStep
{
    /// <summary>It is too early.</summary>
    NotYet,

    /// <summary>The person is to be reminded now.</summary>
    Remind,

    /// <summary>The deputies are to be asked now.</summary>
    AskDeputy,

    /// <summary>A reminder is due and the person is not at work.</summary>
    OutsideHours,

    /// <summary>A reminder is due and the person is out of office.</summary>
    OutOfOffice,

    /// <summary>The person asked to be reminded later.</summary>
    Snoozed,

    /// <summary>The person has had as many as anybody gets.</summary>
    UsedUp,

    /// <summary>Messages do not reach the person.</summary>
    Unreachable,
}
