using System.Globalization;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Asks;

/// <summary>The fields of a form with what was typed into them, each with what is wrong right under it.</summary>
internal static class AskFields
{
    /// <summary>What is wrong with the form as a whole.</summary>
    public static IEnumerable<CardElement> Whole(this AskDraft draft) => draft.Problem("");

    public static IEnumerable<CardElement> With(this AskDraft draft, InputElement input) => [input, .. draft.Problem(input.Id!)];

    public static string? Of(this AskDraft draft, string inputId) => draft.Typed.GetValueOrDefault(inputId);

    public static DateOnly? DayOf(this AskDraft draft, string inputId) =>
        DateOnly.TryParseExact(draft.Of(inputId), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IEnumerable<CardElement> Problem(this AskDraft draft, string inputId) =>
        draft.Problems.TryGetValue(inputId, out var problem) ? [FormProblems.Line(problem)] : [];
}
