using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Says what is wrong, right where it was typed.</summary>
internal static class FormProblems
{
    public static TextBlock Line(string problem) =>
        new("⚠ " + Markdown.Escape(problem)) { Color = TextColor.Attention, Weight = TextWeight.Bolder, Spacing = Spacing.Small };

    /// <summary>The input, and under it what is wrong with it.</summary>
    public static IEnumerable<CardElement> With(InputElement input, CheckInDraft? draft) => [input, .. Of(draft, input.Id!)];

    /// <summary>What is wrong with the inputs, a line each.</summary>
    public static IEnumerable<CardElement> Of(CheckInDraft? draft, params IEnumerable<string> inputIds) =>
        inputIds.Select(id => draft?.Problems.GetValueOrDefault(id)).OfType<string>().Select(Line);

    public static string? Typed(this CheckInDraft? draft, string inputId) => draft?.Typed.GetValueOrDefault(inputId);
}
