using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.DataProtection;

/// <summary>Show what is held about the person who is chosen on the card.</summary>
public sealed record ShowPersonData : ICardAction
{
    public static string Verb => "dataProtection.show";
}

/// <summary>Offer what is held about a person as a file.</summary>
public sealed record ExportPersonData(Guid Person) : ICardAction
{
    public static string Verb => "dataProtection.export";
}

/// <summary>Erase what is held about a person; who confirms it, and how, are inputs.</summary>
public sealed record ErasePersonData(Guid Person) : ICardAction
{
    public static string Verb => "dataProtection.erase";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ShowPersonData))]
[JsonSerializable(typeof(ExportPersonData))]
[JsonSerializable(typeof(ErasePersonData))]
public sealed partial class DataProtectionActionsJson : JsonSerializerContext;
