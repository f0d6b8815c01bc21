using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Cards.Requests;

/// <summary>The latest step in one line of plain text. A card that changes in place makes no notification; a new line does.</summary>
public static class RequestNotificationText
{
    private const int MaxNeed = 80;

    public static string Of(RequestView request)
    {
        var happened = request.Events[^1];
        var amended = request.Events.Count(e => e.Step == RequestStep.Reply) > 1;
        var need = UserText.Plain(request.Need.ReplaceLineEndings(" "), MaxNeed);
        var step = happened.By is null ? OfClock(request, happened)
            : $"{happened.By} {RequestLabels.Of(happened.Step, happened.Content.Answer, amended)}. {Next(happened)}".TrimEnd();
        return $"{ProtectiveMarkingLine.Before(request.Marking)}PSA {request.From.Number} to "
            + $"{request.Asked}, \"{need}\": {step}";
    }

    private static string OfClock(RequestView request, RequestEventView happened)
    {
        var waits = request.State switch
        {
            RequestState.Challenged => "The challenge waits for its answer",
            RequestState.Decided or RequestState.Replied => "It waits to be closed",
            _ => "It waits for an answer",
        };
        var by = $"{RequestLabels.Due(request.Recipient)} {CardDates.Day(request.DueOn)}";
        var words = happened switch
        {
            { Step: RequestStep.Nudge } => $"half of the time has passed. {waits}, {by}. The card for this request has the form.",
            { Step: RequestStep.GoUp, Level: { } level } =>
                $"the time has passed without an answer, so it has gone up to {RequestLabels.Of(level)}. {waits}, {by}.",
            { Step: RequestStep.GoUp } => $"the time has passed. {waits}, {by}.",
            { Step: RequestStep.RaiseAgain } => $"it is still open. {waits}, {by}. The card for this request has the form.",
            { Step: RequestStep.LeaveToLead } =>
                $"it is still open and will not be raised again by itself. {waits}, {by}. Could you speak to both sides?",
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.Step, "The clock does not take this step."),
        };
        return happened.IsLate ? $"{words} This comes late, because ClusterBot was not running." : words;
    }

    private static string Next(RequestEventView happened) => happened switch
    {
        { Step: RequestStep.Challenge } => "The SRO or a deputy can answer it on the card for this request.",
        { Content.Text: not null } => "The words are on the card for this request.",
        _ => "",
    };
}
