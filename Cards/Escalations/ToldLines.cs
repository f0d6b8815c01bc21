using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>To who asked: who was told, and who could not be and why. Nothing where it is not known any more.</summary>
internal static class ToldLines
{
    private const int MostOfTold = 600;

    private const int MostNotTold = 10;

    /// <param name="told">Names of those whose message the channel has accepted.</param>
    /// <param name="telling">Names of those to whom it is on its way.</param>
    /// <param name="notTold">One sentence each.</param>
    public static IEnumerable<CardElement> Build(IReadOnlyList<string> told, IReadOnlyList<string> telling, IReadOnlyList<string> notTold) =>
        told.Count + telling.Count + notTold.Count == 0 ? [] :
    [
        new RichTextBlock([TypedText.Run(EscalationWords.Told(told, telling), MostOfTold) with { IsSubtle = true }]),
        .. notTold.Take(MostNotTold).Select(missing => new RichTextBlock([new TextRun("⚠ "), TypedText.Run(missing, MostOfTold)]) { Spacing = Spacing.Small }),
    ];
}
