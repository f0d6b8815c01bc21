using System.Text.Json;

namespace ClusterBot.Bot.Turns.Forms;

/// <summary>The content typed into a card, by input id. It comes from outside: any id may be missing, any value any text.</summary>
public sealed class CardInputs
{
    private readonly Dictionary<string, string> _values;

    public CardInputs(JsonElement data)
    {
        _values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in data.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            {
                _values[property.Name] = property.Value.ToString();
            }
        }
    }

    /// <summary>Everything that was sent, by input id.</summary>
    public IReadOnlyDictionary<string, string> All => _values;

    /// <summary>The value as typed, without surrounding blanks; null when left empty.</summary>
    public string? this[string id] => _values.TryGetValue(id, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
