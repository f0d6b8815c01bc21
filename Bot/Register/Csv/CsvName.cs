namespace ClusterBot.Bot.Register.Csv;

/// <summary>Names of files, columns and choices, however people write them.</summary>
internal static class CsvName
{
    private const int MostOnStack = 128;

    /// <summary><c>Lead_Department</c>, <c>lead department</c> and <c>LEAD-DEPARTMENT</c> are the same.</summary>
    public static string Plain(string name)
    {
        // Every choice of every row passes here.
        var letters = name.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[name.Length];
        var count = 0;
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter))
            {
                letters[count++] = char.ToUpperInvariant(letter);
            }
        }

        return new string(letters[..count]);
    }
}
