namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>"- ", "• ", "2. ", "b) " before a list item.</summary>
internal static class ListMarker
{
    /// <summary>
    /// Returns the number of characters of <paramref name="line"/> that are the marker with the space after it; 0 when there is
    /// none.
    /// </summary>
    public static int Length(string line)
    {
        var mark = line[0] is '-' or '*' or '•' or '–' or '·' or '◦' or '▪' ? 1 : Numbered(line);
        if (mark == 0 || mark >= line.Length || !char.IsWhiteSpace(line[mark]))
        {
            return 0;
        }

        while (mark < line.Length && char.IsWhiteSpace(line[mark]))
        {
            mark++;
        }

        return mark;
    }

    private static int Numbered(string line)
    {
        var open = line[0] == '(' ? 1 : 0;
        var at = open;
        while (at < line.Length && at - open < 2 && char.IsAsciiDigit(line[at]))
        {
            at++;
        }

        if (at == open && at < line.Length && char.IsAsciiLetterLower(line[at]))
        {
            at++;
        }

        return at > open && at < line.Length && (line[at] == ')' || (line[at] == '.' && open == 0)) ? at + 1 : 0;
    }
}
