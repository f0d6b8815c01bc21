using System.Text.Json;

namespace ClusterBot.Bot.Turns;

/// <summary>What was typed into a card, by input id. Somebody else's: any id may be missing, any value any text.</summary>
public sealed class CardInputs
{
    /// <summary>Beyond every limit of ours, so that too long stays too long; and what is shown again still fits on a card.</summary>
    private const int LongestValue = 4_000;

    private readonly Dictionary<string, string> _values;

    public CardInputs(JsonElement data)
    {
        _values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in data.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                _values[property.Name] = Cut(property.Value.ToString().Trim());
            }
        }
    }

    /// <summary>As typed, without surrounding blanks; none when left empty.</summary>
    public string? this[string id] => _values.TryGetValue(id, out var value) && value.Length > 0 ? value : null;

    private static string Cut(string value) => value.Length <= LongestValue
        ? value
        : value[..(char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue)];
}
