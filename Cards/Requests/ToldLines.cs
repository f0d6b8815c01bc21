using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.Requests;

/// <summary>
/// The people told, for the asking side, and those who could not be and why, for the readers of a channel, too. Empty when it is not known
/// any more.
/// </summary>
internal static class ToldLines
{
    private const int MaxTold = 600;

    private const int MaxNotTold = 10;

    public static IEnumerable<CardElement> Build(RequestView request) =>
        request.Told.Count + request.Telling.Count + request.NotTold.Count == 0 ? [] :
    [
        new RichTextBlock([UserText.Run(RequestLabels.Told(request.Told, request.Telling), MaxTold) with { IsSubtle = true }]),
        .. NotTold(request),
    ];

    public static IEnumerable<CardElement> NotTold(RequestView request) => request.NotTold.Take(MaxNotTold).Select(missing =>
        new RichTextBlock([new TextRun("⚠ "), UserText.Run(missing, MaxTold)]) { Spacing = Spacing.Small });
}
