using System.Globalization;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Inputs;

namespace ClusterBot.Cards.Asks;

/// <summary>The fields of a form with what was typed into them, each with its problem right below.</summary>
internal static class AskFields
{
    /// <summary>Returns the problem of the form as a whole.</summary>
    public static IEnumerable<CardElement> Whole(this AskDraft draft) => draft.Problem("");

    public static IEnumerable<CardElement> With(this AskDraft draft, InputElement input) => [input, .. draft.Problem(input.Id!)];

    public static string? Of(this AskDraft draft, string inputId) => draft.Typed.GetValueOrDefault(inputId);

    public static DateOnly? DayOf(this AskDraft draft, string inputId) =>
        DateOnly.TryParseExact(draft.Of(inputId), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static IEnumerable<CardElement> Problem(this AskDraft draft, string inputId) =>
        draft.Problems.TryGetValue(inputId, out var problem) ? [FormProblems.Line(problem)] : [];
}

/// <summary>The ids of the inputs on the form and on an ask's card, and what the choices send. Part of the wire contract.</summary>
public static class AskInputs
{
    /// <summary>The number of the asking PSA; absent when the asker has only one.</summary>
    public const string From = "askFrom";

    public const string Kind = "askKind";

    /// <summary>The number of the PSA that is asked, or <see cref="Centre"/>.</summary>
    public const string To = "askTo";

    public const string Centre = "centre";

    public const string Need = "askNeed";

    public const string By = "askBy";

    public const string Reply = "askReply";

    public const string ReplyText = "askReplyText";

    public const string GivenOn = "askGivenOn";
}

/// <summary>A PSA to choose.</summary>
public sealed record AskPsa(int Number, string Title);
