namespace ClusterBot.Bot.Configuration;

/// <summary>The number of letters to add, remove, replace or swap with their neighbour to turn one word into another.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="atMost"/> + 1 when it is greater than that.</summary>
    public static int Between(string one, string other, int atMost)
    {
        if (Math.Abs(one.Length - other.Length) > atMost)
        {
            return atMost + 1;
        }

        var (before, above, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            (before, above, row) = (above, row, before);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Cheapest(one, other, i, j, (before, above, row));
            }
        }

        return Math.Min(row[other.Length], atMost + 1);
    }

    private static int Cheapest(string one, string other, int i, int j, (int[] Before, int[] Above, int[] Row) rows)
    {
        var replaced = rows.Above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        var cheapest = Math.Min(replaced, Math.Min(rows.Above[j], rows.Row[j - 1]) + 1);
        var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(cheapest, rows.Before[j - 2] + 1) : cheapest;
    }
}
