using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClusterBot.Bot.Data.PostgreSql;

/// <summary>PostgreSQL takes neither the NUL character nor half a surrogate pair; people's clients may send both.</summary>
internal sealed class StorableTextConverter() : ValueConverter<string, string>(text => Storable(text), text => text)
{
    internal static string Storable(string text) => IsStorable(text) ? text : Replaced(text);

    private static bool IsStorable(string text) => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0', StringComparison.Ordinal);

    private static string Replaced(string text)
    {
        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            storable.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return storable.ToString();
    }
}
