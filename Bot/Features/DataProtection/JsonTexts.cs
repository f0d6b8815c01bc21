using System.Text;
using System.Text.Json;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>The texts of a JSON document as people read them, without its escapes.</summary>
internal static class JsonTexts
{
    public static string Of(string json)
    {
        var texts = new StringBuilder();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                texts.AppendLine(reader.GetString());
            }
        }

        return texts.ToString();
    }
}
