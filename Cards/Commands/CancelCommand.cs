using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Commands;

/// <summary>Do not do what a card asks to be confirmed.</summary>
/// <param name="Asker">Who asked for it.</param>
public sealed record CancelCommand(Guid Asker) : ICardAction
{
    public static string Verb => "commands.cancel";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CancelCommand))]
public sealed partial class CommandActionsJson : JsonSerializerContext;
