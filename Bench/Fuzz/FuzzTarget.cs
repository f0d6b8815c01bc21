using ClusterBot.Bench.Fuzz.Grammars;

namespace ClusterBot.Bench.Fuzz;

/// <summary>A reader of what comes from outside.</summary>
/// <param name="Name">What <c>--only</c> calls it.</param>
/// <param name="Samples">Good inputs to begin with.</param>
/// <param name="Grammar">What the inputs are made of.</param>
/// <param name="Read">
/// Reads an input that was made from the sample of this number: true when it was taken, false when it was refused as the reader
/// says it refuses. An exception is a fault.
/// </param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Samples, Grammar Grammar, Func<byte[], int, bool> Read);
