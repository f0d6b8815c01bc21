using FsCheck;

namespace ClusterBot.Tests.Support;

/// <summary>Random cases from a seed that is printed, so that a failure can be had again.</summary>
internal static class Seeded
{
    public static Config Config(ITestOutputHelper output, int tests)
    {
        var seed = (ulong)Random.Shared.NextInt64();
        output.WriteLine($"Seed {seed}");
        return FsCheck.Config.QuickThrowOnFailure.WithReplay(new Replay(new Rnd(seed), null)).WithMaxTest(tests);
    }
}
