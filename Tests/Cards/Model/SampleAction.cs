using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;

namespace ClusterBot.Tests.Cards.Model;

/// <summary>An action record of the kind that a feature declares beside its card.</summary>
public sealed record SampleAction(string CheckIn, int Version) : ICardAction
{
    public static string Verb => "samples.press";
}

/// <summary>A record whose property takes the name under which the verb travels.</summary>
public sealed record ActionWithTakenName(string Verb) : ICardAction
{
    static string ICardAction.Verb => "samples.taken";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SampleAction))]
[JsonSerializable(typeof(ActionWithTakenName))]
public sealed partial class SampleActionContext : JsonSerializerContext;
