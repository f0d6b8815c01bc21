namespace ClusterBot.Domain.Calendars.BankHolidays;

/// <summary>
/// A day that no rule foretells: appointed once, or moved once, by royal proclamation under section 1 of the Banking and Financial
/// Dealings Act 1971 (https://www.legislation.gov.uk/ukpga/1971/80/section/1).
/// </summary>
/// <param name="On">The day appointed.</param>
/// <param name="Name">As GOV.UK names it.</param>
/// <param name="InsteadOn">The day that it takes the place of; null when it is an extra day.</param>
/// <param name="Only">The one nation it is for; null when it is for all three.</param>
public sealed record ProclaimedDay(DateOnly On, string Name, DateOnly? InsteadOn = null, Nation? Only = null)
{
    /// <summary>
    /// All such days since 2019, as GOV.UK has listed them (https://www.gov.uk/bank-holidays.json, as of February 2026). A new one
    /// is one more line here.
    /// </summary>
    public static IReadOnlyList<ProclaimedDay> All { get; } =
    [
        new(new(2020, 5, 8), "Early May bank holiday (VE day)", InsteadOn: new(2020, 5, 4)),
        new(new(2022, 6, 2), "Spring bank holiday", InsteadOn: new(2022, 5, 30)),
        new(new(2022, 6, 3), "Platinum Jubilee bank holiday"),
        new(new(2022, 9, 19), "Bank Holiday for the State Funeral of Queen Elizabeth II"),
        new(new(2023, 5, 8), "Bank holiday for the coronation of King Charles III"),
        new(new(2026, 6, 15), "World Cup bank holiday", Only: Nation.Scotland),
    ];

    /// <summary>Returns whether it is for this nation.</summary>
    public bool IsFor(Nation nation) => Only is null || Only == nation;
}
