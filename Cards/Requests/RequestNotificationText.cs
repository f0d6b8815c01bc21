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
        var step = $"{happened.By} {RequestLabels.Of(happened.Step, happened.Content.Answer, amended)}. {Next(happened)}".TrimEnd();
        return $"{ProtectiveMarkingLine.Before(request.Marking)}PSA {request.From.Number} to "
            + $"{RequestLabels.Recipient(request.Recipient, request.To?.Number)}, \"{need}\": {step}";
    }

    private static string Next(RequestEventView happened) => happened switch
    {
        { Step: RequestStep.Challenge } => "The SRO or a deputy can answer it on the card for this request.",
        { Content.Text: not null } => "The words are on the card for this request.",
        _ => "",
    };
}
