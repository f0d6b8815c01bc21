using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;

namespace ClusterBot.Cards.CheckIns.Recorded;

/// <summary>Everything that has been said in a round, to read: what "See all" on the channel's card shows to whoever presses it.</summary>
public static class RoundRecordCard
{
    public static AdaptiveCard Build(RoundView round)
    {
        var fit = round.Fit ?? new RoundFit();
        return TwoScreens.Of(CardFit.FirstThatFits(
            RoundDetail.FromMostToLeast, detail => (RoundHeading.Frame(round), Body(round, detail)), ref fit.All));
    }

    private static IEnumerable<CardPart> Body(RoundView round, RoundDetail detail) =>
        [
            .. RoundHeading.Of(round),
            new ActionSet(
            [
                ActionExecute.For(
                    "Show less", new RefreshRound(round.Id, Show: null, round.HasDialogs ? true : null),
                    CheckInActionsJson.Default.RefreshRound, inputs: AssociatedInputs.None),
            ]),
            .. round.CheckIns.OrderBy(checkIn => checkIn.IsAnswered).Take(detail.MostCheckIns)
                .Select(checkIn => CheckInSection.BuildRecord(checkIn, round.IsClosed, detail)),
            .. RoundHeading.Rest(round.CheckIns.Count - detail.MostCheckIns),
        ];
}
