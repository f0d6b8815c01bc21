namespace ClusterBot.Bot.Register.Csv;

/// <summary>Names of files, columns and choices, however people write them.</summary>
internal static class CsvName
{
    /// <summary><c>Lead_Department</c>, <c>lead department</c> and <c>LEAD-DEPARTMENT</c> are the same.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
