using System.Globalization;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Cards.Requests;

/// <summary>The form for a step that is taken with words; that of a reply asks for an answer and a day, too.</summary>
internal sealed record StepForm(RequestStep Step, string Title, string Label, string Send)
{
    /// <summary>Returns the form of a step; null for a step that is taken without words.</summary>
    public static StepForm? For(RequestStep step, RequestView request) => step switch
    {
        RequestStep.Challenge => new(step, "Challenge", "What should the SRO answer before the board decides?", "Send the challenge"),
        RequestStep.AnswerChallenge => new(step, "Answer the challenge", "Your answer to the challenge", "Send the answer"),
        RequestStep.Decide => new(
            step, "Decide",
            request.State == RequestState.Challenged
                ? "What has the board decided, and why before the challenge is answered?"
                : "What has the board decided?",
            "Record the decision"),
        RequestStep.Reply => new(
            step, request.Reply is null ? "Reply" : "Amend the reply", "What can they count on, and what not?", "Send the reply"),
        RequestStep.Close => new(step, "Close", "What came of it? (may be left empty)", "Yes, close it"),
        RequestStep.Reopen => new(step, "Reopen", "Why is it needed again?", "Reopen it"),
        _ => null,
    };

    public IEnumerable<CardElement> Build(RequestView request)
    {
        var draft = request.Draft is { } typed && typed.Step == Step ? typed : Standing(request);
        return
        [
            .. draft.Whole(),
            .. Step == RequestStep.Close
                ? (CardElement[])
                    [new TextBlock("This ends the request for everybody. What was recorded stays. Those who asked can reopen it.")]
                : [],
            .. Step == RequestStep.Reply ? draft.With(Answer(draft)) : [],
            .. draft.With(new InputText
            {
                Id = RequestInputs.TextOf(Step),
                Label = Label,
                IsRequired = RequestLabels.NeedsWords(Step) ? true : null,
                ErrorMessage = RequestLabels.NeedsWords(Step) ? RequestLabels.Missing(Step) : "Please use fewer words.",
                IsMultiline = true,
                MaxLength = Request.MaxText,
                Value = draft.Of(RequestInputs.TextOf(Step)),
            }),
            .. Step == RequestStep.Reply ? draft.With(GivenOn(draft)) : [],
            new ActionSet([RequestButtons.Press(request, Step, Send, ActionStyle.Positive, null)]),
        ];
    }

    private static InputChoiceSet Answer(RequestDraft draft) => new()
    {
        Id = RequestInputs.Answer,
        Label = "Can you give what is asked for?",
        IsRequired = true,
        ErrorMessage = "Please choose yes, in part or no.",
        Choices =
            [.. Enum.GetValues<RequestAnswer>().Select(answer => new InputChoice(RequestLabels.Title(answer), RequestLabels.Code(answer)))],
        Style = ChoiceSetStyle.Expanded,
        Value = draft.Of(RequestInputs.Answer),
    };

    private static InputDate GivenOn(RequestDraft draft) => new()
    {
        Id = RequestInputs.GivenOn,
        Label = "From which day, if there is one? (may be left empty)",
        ErrorMessage = "Please choose a day, or leave this empty.",
        Value = draft.DayOf(RequestInputs.GivenOn),
    };

    // Whoever amends a reply begins with what stands.
    private RequestDraft Standing(RequestView request) =>
        Step != RequestStep.Reply || request.Reply?.Content is not { Answer: { } answer } standing
            ? RequestDraft.Empty
            : RequestDraft.Empty with
            {
                Typed = new Dictionary<string, string>
                {
                    [RequestInputs.Answer] = RequestLabels.Code(answer),
                    [RequestInputs.TextOf(Step)] = standing.Text ?? "",
                    [RequestInputs.GivenOn] = standing.GivenOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                },
            };
}
