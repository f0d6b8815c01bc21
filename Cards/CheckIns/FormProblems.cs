using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Says what is wrong, right where it was typed.</summary>
internal static class FormProblems
{
    private const int MostQuestion = 3_000;

    public static TextBlock Line(string problem) =>
        new("⚠ " + Markdown.Escape(problem)) { Color = TextColor.Attention, Weight = TextWeight.Bolder, Spacing = Spacing.Small };

    /// <summary>The input, and under it what is wrong with it.</summary>
    public static IEnumerable<CardElement> With(InputElement input, CheckInDraft? draft) => [input, .. Of(draft, input.Id!)];

    /// <summary>What is wrong with the inputs, or asked about them, a line each.</summary>
    public static IEnumerable<CardElement> Of(CheckInDraft? draft, params IEnumerable<string> inputIds) => inputIds.SelectMany(id => (CardElement[])
    [
        .. draft?.Problems.GetValueOrDefault(id) is { } problem ? [Line(problem)] : (CardElement[])[],
        .. draft?.Questions.GetValueOrDefault(id) is { } question ? [Question(question)] : (CardElement[])[],
    ]);

    // It holds what others typed.
    private static RichTextBlock Question(string question) =>
        new([new TextRun("❓ ") { Weight = TextWeight.Bolder }, TypedText.Run(question, MostQuestion) with { Weight = TextWeight.Bolder }]) { Spacing = Spacing.Small };

    public static string? Typed(this CheckInDraft? draft, string inputId) => draft?.Typed.GetValueOrDefault(inputId);
}
