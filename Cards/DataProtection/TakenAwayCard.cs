using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;

namespace ClusterBot.Cards.DataProtection;

/// <summary>Stands where a card stood that may have named somebody whose data was erased since.</summary>
public static class TakenAwayCard
{
    private const string Words =
        "This card was taken away, because it may have named somebody whose data was erased. Please ask for it again.";

    public static AdaptiveCard Build() => new()
    {
        FallbackText = Words,
        Speak = Words,
        Body = [new TextBlock(Words) { IsSubtle = true }],
    };
}
