using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Bot.Features.Requests;

/// <summary>The content that somebody typed into the form of a step, or its problems, field by field.</summary>
/// <param name="Content">What is said with the step; null when something is wrong.</param>
/// <param name="Draft">To give back.</param>
internal sealed record TypedStep(StepContent? Content, RequestDraft Draft)
{
    private const string NoAnswer = "Please choose yes, in part or no.";

    /// <param name="step">The step.</param>
    /// <param name="inputs">As sent.</param>
    /// <param name="raisedOn">Nothing is given before it was asked for.</param>
    public static TypedStep Read(RequestStep step, CardInputs inputs, DateOnly raisedOn)
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
        reader.Require(RequestInputs.Answer, step != RequestStep.Reply || content.Answer is not null, NoAnswer);
        if (RequestLabels.NeedsWords(step))
        {
            reader.Require(RequestInputs.TextOf(step), content.Text is not null, RequestLabels.Missing(step));
        }

        reader.Require("", reader.AreGood, "Nothing was stored yet. Please put this right and send it again.");
        return new TypedStep(reader.AreGood ? content : null, new RequestDraft(reader.Typed, reader.Problems, step));
    }

    private static string? Words(FormReader reader, RequestStep step) => reader.Text(RequestInputs.TextOf(step), Request.MaxText);
}
