using System.Text;

namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>A text with each run of white space as one space, and nothing else changed.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd(' ');
    }
}
