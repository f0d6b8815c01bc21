using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Register;

/// <summary>The sensitivity of something: the first line of each card about a cluster, the first words of each line of news.</summary>
public static class ProtectiveMarkingLine
{
    /// <summary>Returns the marking as it is written on papers.</summary>
    public static string Words(ProtectiveMarking protectiveMarking) => protectiveMarking switch
    {
        ProtectiveMarking.Official => "OFFICIAL",
        ProtectiveMarking.OfficialSensitive => "OFFICIAL-SENSITIVE",
        _ => throw new ArgumentOutOfRangeException(nameof(protectiveMarking), protectiveMarking, "There is no such protective marking."),
    };

    /// <summary>Returns the words before a line of plain text. As on paper, OFFICIAL need not be stated.</summary>
    public static string Before(ProtectiveMarking protectiveMarking) =>
        protectiveMarking == ProtectiveMarking.Official ? "" : $"{Words(protectiveMarking)}: ";

    /// <summary>Returns the line for a marking; nothing for a card that shows nothing of a cluster.</summary>
    public static IEnumerable<CardElement> Of(ProtectiveMarking? protectiveMarking) => protectiveMarking is { } known ? [Of(known)] : [];

    public static TextBlock Of(ProtectiveMarking protectiveMarking) => new(Words(protectiveMarking))
    {
        Size = TextSize.Small,
        Weight = protectiveMarking == ProtectiveMarking.Official ? null : TextWeight.Bolder,
        IsSubtle = protectiveMarking == ProtectiveMarking.Official ? true : null,
    };
}
