using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Cards.Overview;

/// <summary>The state of a cluster in one sentence that a reader can repeat to others.</summary>
internal static class StatusSentence
{
    /// <summary>
    /// Returns for instance <c>2 of 4 PSAs show progress; 1 request is open with the board; 3 figures are due.</c>; plain text.
    /// </summary>
    public static string Of(StatusView status)
    {
        List<string> parts = [Progress(status.Psas)];
        if (status.OpenEscalations.Count > 0)
        {
            parts.Add(RequestLabels.OpenWithTheBoard(status.OpenEscalations.Count) + Late(status));
        }

        var due = status.Psas.SelectMany(psa => psa.Indicators).Where(indicator => indicator.IsDueOn(status.Today))
            .Sum(indicator => Math.Max(1, indicator.Due.Count));
        if (due > 0)
        {
            parts.Add(due == 1 ? "1 figure is due" : $"{due} figures are due");
        }

        return SentenceCase.Of(string.Join("; ", parts)) + ".";
    }

    /// <summary>Returns since when requests are past their day: the reader will be asked.</summary>
    private static string Late(StatusView status)
    {
        var late = status.OpenEscalations.Where(request => request.IsPastItsDay(status.Today)).ToList();
        return late.Count == 0 ? ""
            : $", {(late.Count == status.OpenEscalations.Count && late.Count == 1 ? "" : $"{late.Count} of them ")}past "
                + $"{(late.Count == 1 ? "its" : "their")} day since {CardDates.Day(late.Min(request => request.DueOn))}";
    }

    private static string Progress(IReadOnlyList<StatusPsaView> psas)
    {
        if (psas.Count == 0)
        {
            return "there are no PSAs in the register";
        }

        var assessed = psas.Where(psa => psa.Progress.Rating != PsaRating.NotYetAssessed).ToList();
        var moving = assessed.Count(psa => psa.Progress.Rating != PsaRating.NoProgress);
        return assessed.Count switch
        {
            0 => psas.Count == 1 ? "the PSA cannot be assessed yet" : $"none of {psas.Count} PSAs can be assessed yet",
            var some when some == psas.Count => $"{moving} of {psas.Count} PSAs {Show(moving)} progress",
            var some => $"{moving} of {psas.Count} PSAs {Show(moving)} progress, {psas.Count - some} cannot be assessed yet",
        };
    }

    private static string Show(int count) => count == 1 ? "shows" : "show";
}
