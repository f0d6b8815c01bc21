using System.Diagnostics;

namespace ClusterBot.Tests.Scheduling;

internal static class Poll
{
    public static async Task UntilAsync(Func<bool> condition, string expected, int seconds = 30)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(seconds), $"Not within {seconds} seconds: {expected}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
