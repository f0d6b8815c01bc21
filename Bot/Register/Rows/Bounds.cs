using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>How long texts may be, in UTF-16 units, and how large files.</summary>
internal static class Bounds
{
    public const int Code = 40;

    public const int Name = 200;

    public const int Title = 300;

    public const int Unit = 60;

    public const int Period = Domain.Indicators.Periods.Period.MaxNotation;

    public const int Reason = 500;

    public const int Source = Reading.MostSource;

    public const int Email = 254;

    /// <summary>A channel's own ids.</summary>
    public const int Id = 200;

    /// <summary>Of one file: a register of forty years of monthly figures is a tenth of it.</summary>
    public const int FileBytes = 16 * 1024 * 1024;

    /// <summary>Of all parts of a workbook, unpacked.</summary>
    public const int WorkbookBytes = 64 * 1024 * 1024;

    /// <summary>Of one row: no table of a register has twenty.</summary>
    public const int Columns = 100;

    /// <summary>Of one table, empty ones counted.</summary>
    public const int Cells = 2_000_000;

    /// <summary>Of the sheet with all findings.</summary>
    public const int IssueRows = 20_000;

    /// <summary>Of one cell: Excel's own limit.</summary>
    public const int CellLetters = 32_767;
}
