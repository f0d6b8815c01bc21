namespace ClusterBot.Tests.Support;

/// <summary>Asks again until it is so, or fails saying what was waited for.</summary>
public static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <param name="condition">What is to become so.</param>
    /// <param name="what">The same in words, after "Waited 60 s for".</param>
    /// <param name="within">A minute by default.</param>
    /// <param name="instead">What there was instead, as sentences.</param>
    public static Task TrueAsync(Func<bool> condition, string what, TimeSpan? within = null, Func<string>? instead = null) =>
        TrueAsync(() => Task.FromResult(condition()), what, within, instead);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? within = null, Func<string>? instead = null)
    {
        var deadline = within ?? TimeSpan.FromSeconds(60);
        var startedAt = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(startedAt) > deadline)
            {
                Assert.Fail($"Waited {deadline.TotalSeconds:F0} s for {what}. {instead?.Invoke()}".TrimEnd());
            }

            await Task.Delay(Between, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
