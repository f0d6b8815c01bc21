using System.Globalization;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Cards.Requests;

/// <summary>The content typed into a form that is not stored, and its problems.</summary>
/// <param name="Typed">By input id.</param>
/// <param name="Problems">By input id; "" for the form as a whole.</param>
/// <param name="Step">The step that somebody wanted to take; null on the form with which a request is raised.</param>
public sealed record RequestDraft(
    IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Problems, RequestStep? Step = null)
{
    /// <summary>A form just opened.</summary>
    public static RequestDraft Empty { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>Returns the same, with a problem of the form as a whole.</summary>
    public RequestDraft Saying(string problem) => this with { Problems = new Dictionary<string, string> { [""] = problem } };

    /// <summary>Returns the same, with these fields empty again.</summary>
    public RequestDraft Without(params IReadOnlyList<string> fields) =>
        this with { Typed = Typed.Where(field => !fields.Contains(field.Key)).ToDictionary() };
}

/// <summary>The fields of a form with what was typed into them, each with its problem right below.</summary>
internal static class DraftFields
{
    /// <summary>Returns the problem of the form as a whole.</summary>
    public static IEnumerable<CardElement> Whole(this RequestDraft draft) => draft.Problem("");

    public static IEnumerable<CardElement> With(this RequestDraft draft, InputElement input) => [input, .. draft.Problem(input.Id!)];

    public static string? Of(this RequestDraft draft, string inputId) => draft.Typed.GetValueOrDefault(inputId);

    public static DateOnly? DayOf(this RequestDraft draft, string inputId) =>
        DateOnly.TryParseExact(draft.Of(inputId), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static IEnumerable<CardElement> Problem(this RequestDraft draft, string inputId) =>
        draft.Problems.TryGetValue(inputId, out var problem) ? [FormProblems.Line(problem)] : [];
}

/// <summary>The ids of the inputs on the form and on a request's card, and what the choices send. Part of the wire contract.</summary>
public static class RequestInputs
{
    /// <summary>The number of the asking PSA; absent when the asker has only one.</summary>
    public const string From = "requestFrom";

    public const string Kind = "requestKind";

    /// <summary>The party that is asked: a PSA's number, or one of the codes below.</summary>
    public const string To = "requestTo";

    public const string Board = "board";

    public const string Centre = "centre";

    public const string Need = "requestNeed";

    public const string By = "requestBy";

    /// <summary>The tick that says that the outcome itself is at risk.</summary>
    public const string AtRisk = "requestAtRisk";

    /// <summary>The tick that says that it gets worse before the board next meets.</summary>
    public const string WorseSoon = "requestWorseSoon";

    /// <summary>The value of a ticked box.</summary>
    public const string Yes = "true";

    public const string DecisionOwner = "decisionOwner";

    public const string DecisionBy = "decisionBy";

    public const string Answer = "replyAnswer";

    public const string GivenOn = "replyGivenOn";

    /// <summary>Returns the code of a department or a body of the Centre.</summary>
    public static string Organisation(string code) => "org:" + code;

    /// <summary>Returns the code of a person.</summary>
    public static string Person(Guid id) => "person:" + id.ToString("N");

    /// <summary>Returns the input of a kind's field.</summary>
    public static string Of(RequestField field) => field.Moment switch
    {
        FieldMoment.Raise => "requestField-",
        FieldMoment.Reply => "replyField-",
        FieldMoment.Close => "closeField-",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Moment, "There is no such form."),
    } + field.Field.Key;

    /// <summary>Returns the form on which a step's fields stand; null when it has none.</summary>
    public static FieldMoment? MomentOf(RequestStep step) => step switch
    {
        RequestStep.Reply => FieldMoment.Reply,
        RequestStep.Close => FieldMoment.Close,
        _ => null,
    };

    /// <summary>Returns the input of a step's words.</summary>
    public static string TextOf(RequestStep step) => step switch
    {
        RequestStep.Challenge => "challengeText",
        RequestStep.AnswerChallenge => "answerText",
        RequestStep.Decide => "decisionText",
        RequestStep.Reply => "replyText",
        RequestStep.Close => "outcomeText",
        RequestStep.Reopen => "reopenText",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "The step is taken without words."),
    };
}
