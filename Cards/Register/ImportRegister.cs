using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Register;

/// <summary>Import the register that the card shows, as it shows it.</summary>
/// <param name="Upload">The register that was sent.</param>
/// <param name="Shown">The fingerprint of the changes, and of the things to look at, that the card shows.</param>
public sealed record ImportRegister(Guid Upload, string? Shown) : ICardAction
{
    public static string Verb => "register.import";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImportRegister))]
public sealed partial class RegisterActionsJson : JsonSerializerContext;
