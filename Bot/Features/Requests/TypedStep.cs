using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bot.Features.Requests;

/// <summary>The content that somebody typed into the form of a step, or its problems, field by field.</summary>
/// <param name="Content">What is said with the step; null when something is wrong.</param>
/// <param name="Draft">To give back.</param>
internal sealed record TypedStep(StepContent? Content, RequestDraft Draft)
{
    private const string NoEntry = "Please choose one of the entries in the list.";

    private const string NoAnswer = "Please choose yes, in part or no.";

    /// <param name="step">The step.</param>
    /// <param name="inputs">As sent.</param>
    /// <param name="kind">The kind, whose fields stand on the form.</param>
    /// <param name="owners">The people who can be made to carry a decision out.</param>
    /// <param name="raisedOn">Nothing is given before it was asked for.</param>
    public static TypedStep Read(
        RequestStep step, CardInputs inputs, RequestKind kind, IReadOnlyList<RequestPerson> owners, DateOnly raisedOn)
    {
        if (!RequestLabels.MayHaveWords(step))
        {
            return new TypedStep(StepContent.None, RequestDraft.Empty with { Step = step });
        }

        var reader = new FormReader(inputs);
        var content = step == RequestStep.Reply
            ? new StepContent(
                Words(reader, step),
                reader.Choice(RequestInputs.Answer, RequestLabels.AnswerOf, NoAnswer),
                reader.Day(RequestInputs.GivenOn, raisedOn, "Please choose a day, or leave this empty."))
            : new StepContent(Words(reader, step));
        if (step == RequestStep.Decide)
        {
            content = content with
            {
                OwnerId = reader.Choice(
                    RequestInputs.DecisionOwner,
                    code => owners.Where(owner => owner.Id.ToString("N") == code).Select(owner => (Guid?)owner.Id).FirstOrDefault(),
                    NoEntry),
                GivenOn = reader.Day(RequestInputs.DecisionBy, raisedOn, "Please choose a day, or leave this empty."),
            };
        }

        if (RequestInputs.MomentOf(step) is { } moment)
        {
            content = content with { Fields = ReadFields(reader, kind, moment) };
        }

        reader.Require(RequestInputs.Answer, step != RequestStep.Reply || content.Answer is not null, NoAnswer);
        if (RequestLabels.NeedsWords(step))
        {
            reader.Require(RequestInputs.TextOf(step), content.Text is not null, RequestLabels.Missing(step));
        }

        reader.Require("", reader.AreGood, "Nothing was stored yet. Please put this right and send it again.");
        return new TypedStep(reader.AreGood ? content : null, new RequestDraft(reader.Typed, reader.Problems, step));
    }

    /// <summary>Reads the fields that the kind has on a form.</summary>
    /// <param name="reader">The form.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="moment">The form's moment.</param>
    /// <param name="idOf">The id of a field's input; null for that of the request's own forms.</param>
    public static Dictionary<string, string> ReadFields(
        FormReader reader, RequestKind kind, FieldMoment moment, Func<RequestField, string>? idOf = null)
    {
        idOf ??= RequestInputs.Of;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in kind.Fields.Where(field => field.Moment == moment))
        {
            if (reader.Field(idOf(field), field.Field, field.IsRequired) is { } value)
            {
                values[field.Field.Key] = value;
            }
        }

        return values;
    }

    private static string? Words(FormReader reader, RequestStep step) => reader.Text(RequestInputs.TextOf(step), Request.MaxText);
}
