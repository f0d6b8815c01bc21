namespace ClusterBot.Domain.Register;

/// <summary>The time until an agreement's outcome can be seen. Stored by name.</summary>
public enum LifeSpan
{
    /// <summary>Within one spending period: three years or less.</summary>
    SpendingPeriod,

    /// <summary>Three to ten years.</summary>
    Decade,

    /// <summary>More than ten years: a generation, a climate.</summary>
    Generation,
}

/// <summary>The day by which the dates of roles count: the register is the United Kingdom's, so it is London's.</summary>
public static class RegisterDay
{
    /// <summary>Gets the clock that counts where no cluster's does.</summary>
    public static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Returns the day in London at the instant.</summary>
    public static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, London).DateTime);
}
