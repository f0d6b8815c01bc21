namespace ClusterBot.Bench.Fuzz;

/// <summary>One mutated input. The run's seed and its number are all that it takes to make it again.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Sample">Which sample it was made from.</param>
/// <param name="Bytes">The input.</param>
internal sealed record FuzzInput(int Number, int Sample, byte[] Bytes)
{
    public static FuzzInput Make(FuzzTarget target, int seed, int number)
    {
        var random = new Random(unchecked((seed * 486187739) ^ (number * (int)2654435761)));
        var sample = random.Next(target.Samples.Count);
        return new FuzzInput(number, sample, new Mutator(target.Grammar, target.Samples, random).Mutate(sample));
    }
}
