using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>Writes a word of the schema that begins with a small letter. The official types tell the two spellings apart.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
