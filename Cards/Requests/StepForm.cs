using System.Globalization;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Records;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

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
            .. Fields(request, draft),
            .. Step == RequestStep.Reply ? draft.With(GivenOn(draft)) : [],
            .. Step == RequestStep.Decide ? [.. Owner(request, draft), .. draft.With(DecisionBy(draft))] : (CardElement[])[],
            new ActionSet([RequestButtons.Press(request, Step, Send, ActionStyle.Positive, null)]),
        ];
    }

    private IEnumerable<CardElement> Fields(RequestView request, RequestDraft draft) => RequestInputs.MomentOf(Step) is not { } moment
        ? []
        : request.Kind.Fields.Where(field => field.Moment == moment)
            .SelectMany(field => draft.With(FieldInputs.Of(
                field.Field, RequestInputs.Of(field), draft.Of(RequestInputs.Of(field)), field.IsRequired)));

    private static IEnumerable<CardElement> Owner(RequestView request, RequestDraft draft) => request.Owners.Count == 0 ? [] :
        draft.With(new InputChoiceSet
        {
            Id = RequestInputs.DecisionOwner,
            Label = "Who carries it out? (may be left empty)",
            ErrorMessage = "Please choose one of the entries in the list.",
            Choices = [.. request.Owners.Select(owner => new InputChoice(UserText.Plain(owner.Name, 80), owner.Id.ToString("N")))],
            Placeholder = "Choose a person",
            Style = ChoiceSetStyle.Compact,
            Value = draft.Of(RequestInputs.DecisionOwner),
        });

    private static InputDate DecisionBy(RequestDraft draft) => new()
    {
        Id = RequestInputs.DecisionBy,
        Label = "By which day? (may be left empty)",
        ErrorMessage = "Please choose a day, or leave this empty.",
        Value = draft.DayOf(RequestInputs.DecisionBy),
    };

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
                }.Concat(request.Kind.Fields.Where(field => field.Moment == FieldMoment.Reply)
                    .Select(field => (Id: RequestInputs.Of(field), Value: standing.Fields.GetValueOrDefault(field.Field.Key)))
                    .Where(field => field.Value is not null)
                    .Select(field => KeyValuePair.Create(field.Id, field.Value!))).ToDictionary(),
            };
}
