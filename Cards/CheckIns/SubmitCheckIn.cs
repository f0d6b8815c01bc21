using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Save the update that was typed into a check-in's form.</summary>
public sealed record SubmitCheckIn(Guid CheckIn) : ICardAction
{
    public static string Verb => "checkIns.submit";
}
