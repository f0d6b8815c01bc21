namespace ClusterBot.Bot.Data;

/// <summary>What kind of file is offered. Stored by name; a name is never reused.</summary>
public enum FileFormat
{
    /// <summary>A zip archive of CSV files.</summary>
    Zip,

    /// <summary>An Excel workbook.</summary>
    Workbook,
}
