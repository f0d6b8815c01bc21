namespace ClusterBot.Domain.Indicators.Periods;

/// <summary>Kind of time that a figure is for, as it was written. Stored by name.</summary>
public enum PeriodKind
{
    /// <summary>One day, for instance of a count.</summary>
    Day,

    /// <summary>Seven days.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months of the calendar year: the first quarter begins in January.</summary>
    CalendarQuarter,

    /// <summary>Three months of the financial year: the first quarter begins in April.</summary>
    FinancialQuarter,

    /// <summary>January to December.</summary>
    CalendarYear,

    /// <summary>1 April to 31 March.</summary>
    FinancialYear,

    /// <summary>1 September to 31 August, as the Department for Education's statistics count it.</summary>
    AcademicYear,

    /// <summary>Twelve months named by their end, for instance of a rolling year.</summary>
    YearEnding,

    /// <summary>Two or more whole years together.</summary>
    Years,

    /// <summary>Any other first and last day.</summary>
    Other,
}
