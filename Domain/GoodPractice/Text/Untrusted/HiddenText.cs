namespace ClusterBot.Domain.GoodPractice.Text.Untrusted;

/// <summary>HTML comments, which a reader of a page would not see and nobody says.</summary>
internal static class HiddenText
{
    private const string Opening = "<!--";
    private const string Closing = "-->";

    /// <summary>Returns the text with a paragraph break in the place of each comment; one that is not closed reaches to the end.</summary>
    public static string Without(string text)
    {
        var open = text.IndexOf(Opening, StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var shown = new System.Text.StringBuilder(text.Length);
        var at = 0;
        while (open >= 0)
        {
            shown.Append(text, at, open - at).Append("\n\n");
            var close = text.IndexOf(Closing, open + Opening.Length, StringComparison.Ordinal);
            if (close < 0)
            {
                return shown.ToString();
            }

            at = close + Closing.Length;
            open = text.IndexOf(Opening, at, StringComparison.Ordinal);
        }

        return shown.Append(text, at, text.Length - at).ToString();
    }
}
