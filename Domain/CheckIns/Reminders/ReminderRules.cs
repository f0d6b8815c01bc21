namespace ClusterBot.Domain.CheckIns.Reminders;

/// <summary>The number of reminders to people who owe an answer, and their times.</summary>
/// <param name="Most">How many reminders one person gets in one round at most: 0 to 10. With 0 nobody is reminded and no deputy is
/// asked.</param>
/// <param name="AfterWorkingDays">
/// Working days from the opening to the first reminder, and from each to the next: 1 to 20. In a round that ends sooner they are
/// spread over the days that there are.
/// </param>
/// <param name="From">The local time at which people begin to work.</param>
/// <param name="To">The local time at which they end, after <paramref name="From"/>.</param>
public sealed record ReminderRules(int Most, int AfterWorkingDays, TimeOnly From, TimeOnly To)
{
    /// <summary>Two reminders at most, two working days apart, from nine to five.</summary>
    public static ReminderRules Usual { get; } = new(2, 2, new TimeOnly(9, 0), new TimeOnly(17, 0));
}
