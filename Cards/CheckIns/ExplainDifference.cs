using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Say why judgements that have been recorded differ from what the figures say.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Mine">Pressed on the person's own card, and to be answered with it.</param>
/// <param name="Sure">What the person was asked about and says yes to.</param>
public sealed record ExplainDifference(Guid CheckIn, int? Numbering, bool? Mine = null, IReadOnlyList<string>? Sure = null) : ICardAction, ICheckInAction
{
    public static string Verb => "checkIns.explain";
}
