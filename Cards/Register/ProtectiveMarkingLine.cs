using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Register;

/// <summary>How sensitive something is: the first line of each card about a cluster, the first words of each line of news.</summary>
public static class MarkingLine
{
    /// <summary>The marking as it is written on papers.</summary>
    public static string Words(Marking marking) => marking switch
    {
        Marking.Official => "OFFICIAL",
        _ => "OFFICIAL-SENSITIVE",
    };

    /// <summary>Before a line of plain text. As on paper, what is OFFICIAL need not say so.</summary>
    public static string Before(Marking marking) => marking == Marking.Official ? "" : $"{Words(marking)}: ";

    /// <summary>Returns the line where there is a marking; nothing for a card that shows nothing of a cluster.</summary>
    public static IEnumerable<CardElement> Of(Marking? marking) => marking is { } known ? [Of(known)] : [];

    public static TextBlock Of(Marking marking) => new(Words(marking))
    {
        Size = TextSize.Small,
        Weight = marking == Marking.Official ? null : TextWeight.Bolder,
        IsSubtle = marking == Marking.Official ? true : null,
    };
}
