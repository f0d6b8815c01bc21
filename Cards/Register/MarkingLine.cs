using ClusterBot.Cards.Model;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Register;

/// <summary>How sensitive a card's contents are: the first line of each card about a cluster.</summary>
public static class MarkingLine
{
    /// <summary>The marking as it is written on papers.</summary>
    public static string Words(Marking marking) => marking switch
    {
        Marking.Official => "OFFICIAL",
        _ => "OFFICIAL-SENSITIVE",
    };

    public static TextBlock Of(Marking marking) => new(Words(marking))
    {
        Size = TextSize.Small,
        Weight = marking == Marking.Official ? null : TextWeight.Bolder,
        IsSubtle = marking == Marking.Official ? true : null,
    };
}
