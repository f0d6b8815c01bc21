using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>The forms that can stand open at a check-in.</summary>
public enum CheckInForm
{
    Update,

    Help,

    /// <summary>The reason why there will be no answer this time.</summary>
    NotThisRound,

    /// <summary>A change after the round has closed, with its reason.</summary>
    Correction,

    /// <summary>The reason why a judgement differs from what the figures say.</summary>
    Difference,
}

/// <summary>Shows each problem right where it was typed.</summary>
internal static class FormProblems
{
    private const int MostQuestion = 3_000;

    public static TextBlock Line(string problem) =>
        new("⚠ " + Markdown.Escape(problem)) { Color = TextColor.Attention, Weight = TextWeight.Bolder, Spacing = Spacing.Small };

    /// <summary>Returns the input, and below it its problem.</summary>
    public static IEnumerable<CardElement> With(InputElement input, CheckInDraft? draft) => [input, .. Of(draft, input.Id!)];

    /// <summary>Returns the problems of the inputs, or the questions about them, a line each.</summary>
    public static IEnumerable<CardElement> Of(CheckInDraft? draft, params IEnumerable<string> inputIds) =>
        inputIds.SelectMany(id => (CardElement[])
    [
        .. draft?.Problems.GetValueOrDefault(id) is { } problem ? [Line(problem)] : (CardElement[])[],
        .. draft?.Questions.GetValueOrDefault(id) is { } question ? [Question(question)] : (CardElement[])[],
    ]);

    // It holds what others typed.
    private static RichTextBlock Question(string question) =>
        new([new TextRun("❓ ") { Weight = TextWeight.Bolder }, UserText.Run(question, MostQuestion) with { Weight = TextWeight.Bolder }])
        {
            Spacing = Spacing.Small,
        };

    public static string? Typed(this CheckInDraft? draft, string inputId) => draft?.Typed.GetValueOrDefault(inputId);
}
