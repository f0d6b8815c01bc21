using System.Text.RegularExpressions;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Features.GoodPractice.Scheduled;

/// <summary>The wish to have a channel summed up by itself, or not any more, in the words that people use.</summary>
/// <param name="Frequency">How often; null to end it.</param>
internal sealed partial record ScheduleWish(SummaryFrequency? Frequency)
{
    /// <summary>Reads "every week", "this channel monthly, please", "once a month", "stop"; null for a question about one time.</summary>
    public static ScheduleWish? Read(string arguments)
    {
        var words = Filler().Replace(arguments, " ").Trim(' ', '.', '!', ',', '?');
        return Stop().IsMatch(words) ? new ScheduleWish(Frequency: null)
            : Weekly().IsMatch(words) ? new ScheduleWish(SummaryFrequency.Weekly)
            : Monthly().IsMatch(words) ? new ScheduleWish(SummaryFrequency.Monthly)
            : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(please|thanks|thank you|from now on|for (me|us)|(this|the|whole) channel|here|automatically|by itself|regularly)\b|[,.!]",
        Options)]
    private static partial Regex Filler();

    [GeneratedRegex(@"^\s*((every|each|once (a|every|per)|per)\s+(week|monday|working week)|weekly|every weekly)\s*$", Options)]
    private static partial Regex Weekly();

    [GeneratedRegex(@"^\s*((every|each|once (a|every|per)|per)\s+month|monthly)\s*$", Options)]
    private static partial Regex Monthly();

    [GeneratedRegex(
        @"^\s*(stop|end|cancel|off|never|no (more|longer)|not (every|each) (week|month)|not any ?more)"
            + @"(\s+(it|that|this|every|each|the|a|week|weekly|month|monthly|summary|summaries|summarising|digest|any ?more))*\s*$",
        Options)]
    private static partial Regex Stop();
}
