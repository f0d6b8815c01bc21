using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>An answer that is given for all that the person is asked for, without a figure: nothing new, or not this round.</summary>
internal static class WholeAnswers
{
    /// <summary>Whether all that the person is asked for has been said.</summary>
    public static bool IsAnsweredAlready(OpenCheckIn open) => open.Latest is { } latest
        && (open.SpeaksForAll ? latest.SpeaksForAll : open.Held.All(held => latest.Rows.Any(row => row.IndicatorId == held.Id && (row.Value is not null || row.IsNothingNew))));

    /// <summary>The next version. Figures that stand stay; those of a holder without one are marked as having none.</summary>
    public static Answer Of(OpenCheckIn open, AnswerParts parts, DateTimeOffset now)
    {
        var answer = parts.ToAnswer(open, now);
        foreach (var row in open.Latest?.Rows ?? [])
        {
            answer.Rows.Add(RowParts.Of(row).ToRow(answer, row.IndicatorId));
        }

        if (!open.SpeaksForAll)
        {
            foreach (var held in open.Held.Where(held => answer.Rows.All(row => row.IndicatorId != held.Id)))
            {
                answer.Rows.Add(RowParts.NothingNew.ToRow(answer, held.Id));
            }
        }

        return answer;
    }
}
