using System.Text.Json;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Verification;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Domain.GoodPractice.Points;

/// <summary>Points of a careless and of a careful writer, in <c>pairs.jsonl</c>, which <c>Bench -- points</c> reads too.</summary>
public class WrittenPointTests
{
    /// <summary>Faithful, and in words too free for the checker. One that comes to pass is taken off.</summary>
    private static readonly HashSet<string> TooFree =
    [
        "faithful-close-15", "faithful-paraphrase-9", "faithful-paraphrase-17", "faithful-paraphrase-18",
        "faithful-paraphrase-20", "faithful-paraphrase-23", "faithful-paraphrase-24", "faithful-paraphrase-25",
        "faithful-paraphrase-26", "faithful-two-messages-6", "faithful-two-messages-10", "faithful-two-messages-13",
    ];

    private static readonly Dictionary<string, WrittenPoint> Pairs = WrittenPoint.ReadAll().ToDictionary(point => point.Id);

    public static TheoryData<string> Attacks => [.. Pairs.Values.Where(point => !point.ShouldPass).Select(point => point.Id)];

    public static TheoryData<string> Faithful => [.. Pairs.Values.Where(point => point.ShouldPass).Select(point => point.Id)];

    [Theory, MemberData(nameof(Attacks))]
    public void What_nobody_said_is_refused(string id) => Assert.IsType<PointVerdict.Refused>(Pairs[id].Check());

    [Theory, MemberData(nameof(Faithful))]
    public void What_somebody_said_is_supported(string id) =>
        Assert.Equal(!TooFree.Contains(id), Pairs[id].Check() is PointVerdict.Supported);

    [Fact]
    public void Four_of_five_faithful_points_pass() => Assert.True(TooFree.Count <= Faithful.Count / 5);
}

/// <summary>One line of the file.</summary>
internal sealed record WrittenPoint(string Id, bool ShouldPass, IReadOnlyList<ThreadMessage> Messages, Point Point)
{
    public static IEnumerable<WrittenPoint> ReadAll() =>
        Repository.Read("Tests", "Domain", "GoodPractice", "Points", "pairs.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Of(JsonDocument.Parse(line).RootElement));

    public PointVerdict Check() => new PointChecker(Messages).Check(Point);

    private static WrittenPoint Of(JsonElement line) => new(
        line.GetProperty("id").GetString()!,
        line.GetProperty("should_pass").GetBoolean(),
        [.. line.GetProperty("messages").EnumerateArray().Select((message, i) => Threads.Message(
            message.GetProperty("id").GetString()!, message.GetProperty("text").GetString()!, message.GetProperty("author").GetString()!,
                minutes: i))],
        new Point(
            line.GetProperty("point").GetString()!,
            [.. line.GetProperty("cited").EnumerateArray().Select(id => new Citation(id.GetString()!))]));
}
