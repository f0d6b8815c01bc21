using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Answer a whole check-in with one tap.</summary>
public sealed record DeclareNothingNew(Guid CheckIn) : ICardAction
{
    public static string Verb => "checkIns.nothingNew";
}
