using System.Diagnostics;

namespace ClusterBot.Bench.Fuzz;

/// <summary>Gives one reader its inputs till the end, or till one fails.</summary>
/// <param name="target">The reader.</param>
/// <param name="seed">Makes the inputs.</param>
/// <param name="longest">How long a reader may take for one; none not to measure.</param>
internal sealed class FuzzRun(FuzzTarget target, int seed, TimeSpan? longest)
{
    /// <summary>More than the run's own bookkeeping and the collector's whims; a leak of a few bytes an input is far more.</summary>
    private const long MostGrowth = 4 * 1024 * 1024;

    private const int Repeats = 3;

    public FuzzInput? Current { get; private set; }

    public FuzzResult Go(int count)
    {
        var result = new FuzzResult();
        for (var number = 0; number < count && result.Failed is null; number++)
        {
            Current = FuzzInput.Make(target, seed, number);
            Try(Current, result);
            if (number == count / 10)
            {
                result.MemoryEarly = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        Current = null;
        result.MemoryLate = GC.GetTotalMemory(forceFullCollection: true);
        if (result.Failed is null && result.MemoryLate - result.MemoryEarly > MostGrowth)
        {
            result.Failure = $"The live memory grew by {(result.MemoryLate - result.MemoryEarly) / 1024:N0} KB.";
        }

        return result;
    }

    public void Try(FuzzInput input, FuzzResult result)
    {
        try
        {
            var startedAt = Stopwatch.GetTimestamp();
            var taken = target.Read(input.Bytes, input.Sample);
            var took = Stopwatch.GetElapsedTime(startedAt);
            result.Taken += taken ? 1 : 0;
            result.Refused += taken ? 0 : 1;
            if (took > result.Longest)
            {
                Note(input, took > longest ? Again(input, took) : took, result);
            }
        }
#pragma warning disable CA1031 // Whatever a reader throws is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            (result.Failed, result.Failure) = (input, exception.ToString());
        }
    }

    private void Note(FuzzInput input, TimeSpan took, FuzzResult result)
    {
        if (took > result.Longest)
        {
            (result.Longest, result.Slowest) = (took, input);
        }

        if (took > longest)
        {
            (result.Failed, result.Failure) = (input, $"It took {took.TotalMilliseconds:N0} ms, also when it was tried again.");
        }
    }

    // The machine may have been busy with something else: the quickest of a few counts.
    private TimeSpan Again(FuzzInput input, TimeSpan took)
    {
        for (var left = Repeats; left > 0 && took > longest; left--)
        {
            var startedAt = Stopwatch.GetTimestamp();
            target.Read(input.Bytes, input.Sample);
            var again = Stopwatch.GetElapsedTime(startedAt);
            took = again < took ? again : took;
        }

        return took;
    }
}
