using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Register;

/// <summary>Import the register that the card shows, as it shows it.</summary>
public sealed record ImportRegister(Guid Upload) : ICardAction
{
    public static string Verb => "register.import";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImportRegister))]
public sealed partial class RegisterActionsJson : JsonSerializerContext;
