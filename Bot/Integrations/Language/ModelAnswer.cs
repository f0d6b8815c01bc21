using System.Text.Json;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Verification;

namespace ClusterBot.Bot.Integrations.Language;

/// <summary>One point as the model wrote it; neither its text nor its numbers are believed yet.</summary>
internal sealed record ModelPoint(string Text, IReadOnlyList<int> Messages);

/// <summary>Reads the model's answer, strictly: exactly the shape that was asked for, or nothing.</summary>
internal static class ModelAnswer
{
    private const int MostCharacters = 40_000;
    private const int MostPoints = 30;
    private const int MostNumbers = 50;

    public static BinaryData Schema { get; } = BinaryData.FromString(
        """
        {
          "type": "object",
          "properties": {
            "points": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "text": { "type": "string" },
                  "messages": { "type": "array", "items": { "type": "integer" } }
                },
                "required": ["text", "messages"],
                "additionalProperties": false
              }
            }
          },
          "required": ["points"],
          "additionalProperties": false
        }
        """);

    /// <summary>Null when the answer is anything but what was asked for.</summary>
    public static IReadOnlyList<ModelPoint>? Read(string answer)
    {
        if (answer.Length > MostCharacters)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 8 });
            return ReadPoints(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<ModelPoint>? ReadPoints(JsonElement root)
    {
        if (!IsObjectOf(root, "points") || !root.TryGetProperty("points", out var points)
            || points.ValueKind != JsonValueKind.Array || points.GetArrayLength() > MostPoints)
        {
            return null;
        }

        var read = points.EnumerateArray().Select(ReadPoint).ToList();
        return read.Contains(null) ? null : [.. read.Select(point => point!)];
    }

    private static ModelPoint? ReadPoint(JsonElement point)
    {
        if (!IsObjectOf(point, "text", "messages")
            || !point.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String
            || !point.TryGetProperty("messages", out var messages) || messages.ValueKind != JsonValueKind.Array
            || messages.GetArrayLength() > MostNumbers)
        {
            return null;
        }

        var numbers = messages.EnumerateArray()
            .Select(number => number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? value : (int?)null).ToList();
        return numbers.Contains(null) ? null : new ModelPoint(text.GetString()!, [.. numbers.Select(number => number!.Value)]);
    }

    private static bool IsObjectOf(JsonElement element, params string[] names) =>
        element.ValueKind == JsonValueKind.Object && element.EnumerateObject().All(property => names.Contains(property.Name));
}

/// <summary>The points of a model that the messages bear out, and how many they do not.</summary>
internal sealed record CheckedPoints(IReadOnlyList<Point> Supported, int Refused)
{
    public static CheckedPoints Of(IReadOnlyList<ModelPoint> written, IReadOnlyList<ThreadMessage> messages)
    {
        var checker = new PointChecker(messages);
        var supported = new List<Point>();
        foreach (var point in written)
        {
            if (point.Messages.All(number => number >= 1 && number <= messages.Count)
                && checker.Check(ToPoint(point, messages)) is PointVerdict.Supported verdict)
            {
                supported.Add(verdict.Point);
            }
        }

        return new CheckedPoints(supported, written.Count - supported.Count);
    }

    private static Point ToPoint(ModelPoint point, IReadOnlyList<ThreadMessage> messages) =>
        new(point.Text.Trim(), [.. point.Messages.Select(number => new Citation(messages[number - 1].Id))]);
}
