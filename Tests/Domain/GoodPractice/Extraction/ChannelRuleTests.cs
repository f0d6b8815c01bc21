using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Tests.Domain.GoodPractice.Extraction;

/// <summary>Large channels: per thread, then across threads, all of them read.</summary>
public class ChannelRuleTests
{
    private static readonly string[] Places = ["Hull", "Leeds", "York", "Goole", "Whitby", "Selby", "Ripon", "Thirsk", "Filey", "Malton"];
    private static readonly string[] Things = ["clinics", "mentors", "visits", "letters", "forms", "rotas", "buses", "schools", "fairs"];

    [Fact]
    public void A_large_channel_is_read_whole_and_shown_in_up_to_twelve_points_of_different_threads()
    {
        var summary = ExtractiveSummariser.Summarise(Channel(threads: 200, messages: 5));

        Assert.Equal((1000, 1000, 200), (summary.MessagesRead, summary.MessagesInAll, summary.ThreadsRead));
        Assert.InRange(summary.Points.Count, 10, 12);
        Assert.InRange(summary.Points.Select(point => ThreadOf(point.Citations[0].MessageId)).Distinct().Count(), 8, 12);
    }

    [Fact]
    public void Points_stand_in_the_order_of_their_threads()
    {
        var summary = ExtractiveSummariser.Summarise(Channel(threads: 30, messages: 4));

        var order = summary.Points.Select(point => int.Parse(ThreadOf(point.Citations[0].MessageId)[1..], null)).ToList();
        Assert.Equal(order.Order(), order);
    }

    [Fact]
    public void A_few_threads_give_no_more_points_than_one() =>
        Assert.InRange(ExtractiveSummariser.Summarise(Channel(threads: 3, messages: 40)).Points.Count, 5, 7);

    [Fact]
    public void The_same_channel_gives_the_same_summary_in_any_order()
    {
        const int Seed = 20261130;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {Seed}");
        var channel = Channel(threads: 40, messages: 5);
        var shuffled = channel.ToArray();
        new Random(Seed).Shuffle(shuffled);

        Assert.Equal(Shown.Points(channel), Shown.Points(shuffled));
    }

    private static string ThreadOf(string messageId) => messageId[..messageId.IndexOf('/', StringComparison.Ordinal)];

    private static List<ThreadMessage> Channel(int threads, int messages) =>
    [
        .. Enumerable.Range(0, threads).SelectMany(thread => Enumerable.Range(0, messages).Select(message => Threads.Message(
            $"t{thread}/{message}",
            $"In {Places[(thread + message) % 10]} the {Things[thread % 9]} joined the {Things[(thread + message + 3) % 9]}, "
                + $"and {thread + message + 2} people a week came to the {Things[(thread + (2 * message) + 5) % 9]}.",
            $"Author {(thread + message) % 17}", $"t{thread}", (thread * messages) + message))),
    ];
}
