using ClusterBot.Cards.CheckIns;

namespace ClusterBot.Bot.Data.Views;

/// <summary>One person's parts in a round, as cards know them.</summary>
internal static class RoundParts
{
    /// <summary>By check-in.</summary>
    /// <param name="mine">What that person is asked for, and that alone.</param>
    public static IReadOnlyDictionary<Guid, MyPart> Of(RoundAsked mine)
    {
        var figures = mine.All.Select(one => one.IndicatorId).OfType<Guid>().ToHashSet();
        var references = mine.Psas
            .Where(psa => psa.Indicators.Any(indicator => figures.Contains(indicator.Id)))
            .SelectMany(psa => psa.Indicators.Select(indicator => (indicator.Id, Reference: psa.ReferenceOf(indicator))))
            .ToDictionary(pair => pair.Id, pair => pair.Reference);
        var owed = mine.Owed.Select(one => one.CheckInId).ToHashSet();
        return mine.All.GroupBy(one => one.CheckInId).ToDictionary(
            part => part.Key,
            part => new MyPart(
                part.Any(one => one.IndicatorId is null) ? null : part.Select(one => references[one.IndicatorId!.Value]).ToHashSet(),
                owed.Contains(part.Key)));
    }
}
