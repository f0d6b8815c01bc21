using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Language;

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
