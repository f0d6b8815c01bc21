using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Says what is wrong, right where it was typed.</summary>
internal static class FormProblems
{
    public static TextBlock Line(string problem) =>
        new("⚠ " + problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder, Spacing = Spacing.Small };

    /// <summary>The input, and under it what is wrong with it.</summary>
    public static IEnumerable<CardElement> With(InputElement input, CheckInDraft? draft)
    {
        yield return input;
        if (draft?.Problems.GetValueOrDefault(input.Id ?? "") is { } problem)
        {
            yield return Line(problem);
        }
    }

    public static string? Typed(this CheckInDraft? draft, string inputId) => draft?.Typed.GetValueOrDefault(inputId);
}
