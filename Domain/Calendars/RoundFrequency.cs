namespace ClusterBot.Domain.Calendars;

/// <summary>The frequency of a cluster's rounds; each has its <see cref="RoundPattern"/>. Stored by name; a name is never reused.</summary>
public enum RoundFrequency
{
    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every second week.</summary>
    Fortnightly,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every third month.</summary>
    Quarterly,

    /// <summary>Some working days ahead of each meeting of the delivery board.</summary>
    BeforeBoard,
}
