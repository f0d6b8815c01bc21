using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Asks;

namespace ClusterBot.Cards.Asks;

/// <summary>A step in one line of plain text. A card that changes in place makes no notification; a new line does.</summary>
public static class AskNotificationText
{
    private const int MostOfTheNeed = 80;

    public static string Of(AskView ask)
    {
        var happened = ask.Events[^1];
        var amended = ask.Events.Count(e => e.Step == AskStep.Reply) > 1;
        var need = UserText.Plain(ask.Need.ReplaceLineEndings(" "), MostOfTheNeed);
        var next = happened.Step == AskStep.Reply ? " The words are on the card for this ask." : "";
        return $"{ProtectiveMarkingLine.Before(ask.Marking)}PSA {ask.From.Number} to {AskLabels.Asked(ask.To?.Number)}, \"{need}\": "
            + $"{happened.By} {AskLabels.Of(happened.Step, happened.Reply, amended)}.{next}";
    }
}
