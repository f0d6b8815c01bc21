using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClusterBot.BotFramework.Activities.Json;

namespace ClusterBot.BotFramework.Connector;

internal static class ConnectorJson
{
    private static readonly JsonSerializerOptions Options = ActivityJson.OptionsFor(ConnectorJsonContext.Default);

    private static readonly JsonTypeInfo<ConversationParameters> Written =
        (JsonTypeInfo<ConversationParameters>)ActivityJson.ForWriting(ConnectorJsonContext.Default)
            .GetTypeInfo(typeof(ConversationParameters));

    public static byte[] Write(ConversationParameters parameters) => JsonSerializer.SerializeToUtf8Bytes(parameters, Written);

    /// <summary>Reads an answer; null when it is empty or not what was expected.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> utf8)
        where T : class
    {
        if (utf8.IsEmpty)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(utf8, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
