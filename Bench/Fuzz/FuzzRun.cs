using System.Diagnostics;

namespace ClusterBot.Bench.Fuzz;

/// <summary>
/// Gives one reader its inputs until the end, or until one fails. Several workers take them by number, so that the inputs, and the
/// first that crashes its reader, are the same for any number of workers.
/// </summary>
/// <param name="target">The reader.</param>
/// <param name="seed">Makes the inputs.</param>
/// <param name="longest">How long a reader may take for one; none not to measure.</param>
/// <param name="workers">How many read at once.</param>
internal sealed class FuzzRun(FuzzTarget target, int seed, TimeSpan? longest, int workers)
{
    /// <summary>
    /// More than the run's own bookkeeping and the vagaries of the collector; a leak of a few bytes an input is far more.
    /// </summary>
    private const long MostGrowth = 4 * 1024 * 1024;

    private const int Repeats = 3;

    private readonly FuzzInput?[] _current = new FuzzInput?[workers];

    private int _handedOut;

    private volatile bool _isFailed;

    /// <summary>The input that each worker is reading.</summary>
    public IReadOnlyList<FuzzInput?> Current => _current;

    public FuzzResult Go(int count)
    {
        var result = Samples();
        var early = result.Failed is null ? Inputs(count / 10) : new FuzzResult();
        result = FuzzResult.Of([result, early]);
        result.MemoryEarly = GC.GetTotalMemory(forceFullCollection: true);
        if (result.Failed is null)
        {
            result = FuzzResult.Of([result, Inputs(count)]);
        }

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
                Note(input, Again(input, took, result.Longest), result);
            }
        }
#pragma warning disable CA1031 // Whatever a reader throws is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            (result.Failed, result.Failure) = (input, exception.ToString());
        }
    }

    // As they are, so that no input is blamed for the time that compiling takes.
    private FuzzResult Samples()
    {
        var result = new FuzzResult();
        for (var sample = 0; sample < target.Samples.Count && result.Failed is null; sample++)
        {
            Try(new FuzzInput(-1, sample, target.Samples[sample]), result);
        }

        return new FuzzResult { Failed = result.Failed, Failure = result.Failure };
    }

    /// <summary>Takes the remaining inputs up to this number.</summary>
    private FuzzResult Inputs(int end)
    {
        var results = new FuzzResult[workers];
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, worker => results[worker] = Work(worker, end));
        _handedOut = end;
        return FuzzResult.Of(results);
    }

    private FuzzResult Work(int worker, int end)
    {
        var result = new FuzzResult();
        while (!_isFailed && Interlocked.Increment(ref _handedOut) - 1 is var number && number < end)
        {
            _current[worker] = FuzzInput.Make(target, seed, number);
            Try(_current[worker]!, result);
            _isFailed |= result.Failed is not null;
        }

        _current[worker] = null;
        return result;
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
    private TimeSpan Again(FuzzInput input, TimeSpan took, TimeSpan slowest)
    {
        for (var left = Repeats; left > 0 && took > slowest; left--)
        {
            var startedAt = Stopwatch.GetTimestamp();
            target.Read(input.Bytes, input.Sample);
            var again = Stopwatch.GetElapsedTime(startedAt);
            took = again < took ? again : took;
        }

        return took;
    }
}
