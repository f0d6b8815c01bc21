using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Delegations;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DelegateAnswers))]
public sealed partial class DelegationActionsJson : JsonSerializerContext;

/// <summary>Have somebody else answer for all PSAs of which the person who presses it is SRO, confirmed by that person.</summary>
/// <param name="Deputy">Who answers.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record DelegateAnswers(Guid Deputy, DateOnly From, DateOnly Until) : ICardAction
{
    public static string Verb => "delegations.delegate";
}
