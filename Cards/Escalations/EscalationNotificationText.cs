using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Escalations;

namespace ClusterBot.Cards.Escalations;

/// <summary>A step in one line of plain text. A card that changes in place makes no notification; a new line does.</summary>
public static class EscalationNotificationText
{
    private const int MostOfTheNeed = 80;

    public static string Of(EscalationView escalation, EscalationEventView happened)
    {
        var need = UserText.Plain(escalation.Need.ReplaceLineEndings(" "), MostOfTheNeed);
        var step = $"{happened.By} {EscalationLabels.Of(happened.Step)}. {Next(happened.Step)}".TrimEnd();
        return $"{ProtectiveMarkingLine.Before(escalation.Marking)}PSA {escalation.PsaNumber}, \"{need}\": {step}";
    }

    private static string Next(EscalationStep step) => step switch
    {
        EscalationStep.Challenge => "The SRO or a deputy can answer it on the card for this request.",
        EscalationStep.AnswerChallenge or EscalationStep.Decide => "The words are on the card for this request.",
        _ => "",
    };
}
