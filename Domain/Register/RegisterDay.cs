namespace ClusterBot.Domain.Register;

/// <summary>The day by which the dates of roles count: the register is the United Kingdom's, so it is London's.</summary>
public static class RegisterDay
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day in London at the instant.</summary>
    public static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, London).DateTime);
}
