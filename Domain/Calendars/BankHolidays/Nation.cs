namespace ClusterBot.Domain.Calendars.BankHolidays;

/// <summary>
/// The nation whose bank holidays count. The United Kingdom has three lists of them (https://www.gov.uk/bank-holidays). Stored by
/// name.
/// </summary>
public enum Nation
{
    /// <summary>England and Wales.</summary>
    EnglandAndWales,

    /// <summary>Scotland.</summary>
    Scotland,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland,
}
