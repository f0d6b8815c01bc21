using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Cards.Requests;

/// <summary>
/// The steps that the reader can take now. Permission is checked when a button is pressed: in a channel everybody sees the same
/// card.
/// </summary>
internal static class RequestButtons
{
    /// <summary>The steps of which the first that is offered is the main one; without one of them, none is.</summary>
    private static readonly RequestStep[] Main =
        [RequestStep.Close, RequestStep.TakeToBoard, RequestStep.Acknowledge, RequestStep.AnswerChallenge, RequestStep.Decide,
            RequestStep.Reply];

    public static IEnumerable<RequestStep> Offered(RequestView request) =>
        request.IsToWatch ? [] : RequestPermissions.StepsOf(request.Recipient, request.IsForAsker).Where(request.OpenSteps.Contains);

    public static ActionSet Build(RequestView request)
    {
        var steps = Offered(request).ToList();
        var main = Main.Where(steps.Contains).Select(step => (RequestStep?)step).FirstOrDefault();
        // A reply that stands is not the main thing to do any more.
        return new ActionSet(
            [.. steps.Select(step => Button(request, step, step == main && (step != RequestStep.Reply || request.Reply is null)))]);
    }

    public static ActionExecute Press(
        RequestView request, RequestStep step, string title, ActionStyle? style, AssociatedInputs? inputs) =>
        ActionExecute.For(title, new TakeStep(request.Id, step), RequestActionsJson.Default.TakeStep, style, inputs);

    private static CardAction Button(RequestView request, RequestStep step, bool isMain)
    {
        ActionStyle? style = isMain ? ActionStyle.Positive : null;
        return StepForm.For(step, request) is { } form
            ? new ActionShowCard { Title = form.Title, Style = style, Card = new InnerCard([.. form.Build(request)]) }
            : step == RequestStep.Withdraw ? Withdraw(request, style)
            : Press(request, step, Title(step), style, AssociatedInputs.None);
    }

    private static string Title(RequestStep step) => step switch
    {
        RequestStep.Acknowledge => "Acknowledge",
        RequestStep.WithdrawChallenge => "Withdraw the challenge",
        RequestStep.TakeToBoard => "Take it to the board",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "The step is taken with a form."),
    };

    // It takes the matter from everybody: one press must not do it.
    private static ActionShowCard Withdraw(RequestView request, ActionStyle? style) => new()
    {
        Title = "Withdraw",
        Style = style,
        Card = new InnerCard(
        [
            new TextBlock("This takes the request back, for everybody. What was recorded stays. Those who asked can reopen it."),
            new ActionSet(
                [Press(request, RequestStep.Withdraw, "Yes, withdraw it", ActionStyle.Positive, AssociatedInputs.None)]),
        ]),
    };
}
