using System.Text;
using ClusterBot.Bench.Fuzz;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Security;

/// <summary>
/// A short run of <c>Bench -- fuzz</c>: the readers of what comes from outside take or refuse whatever comes. It runs alone, because
/// what the process holds in memory is compared.
/// </summary>
[Collection(nameof(QuietMachine))]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Inputs = 3_000;

    public static TheoryData<string> Readers => [.. FuzzTargets.All.Select(target => target.Name)];

    [Theory, MemberData(nameof(Readers))]
    public void Mutated_input_is_taken_or_refused(string reader)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");

        var result = new FuzzRun(FuzzTargets.All.Single(target => target.Name == reader), seed, longest: null, workers: 2).Go(Inputs);

        Assert.True(result.Failure is null, $"seed {seed}, input {result.Failed?.Number}: {result.Failure}");
        Assert.Equal(Inputs, result.Taken + result.Refused);
    }

    [Theory, MemberData(nameof(Readers))]
    public void A_seed_and_a_number_make_the_same_input_again(string reader)
    {
        var target = FuzzTargets.All.Single(known => known.Name == reader);

        Assert.Equal(FuzzInput.Make(target, 7, 42).Bytes, FuzzInput.Make(target, 7, 42).Bytes);
        Assert.NotEqual(FuzzInput.Make(target, 7, 42).Bytes, FuzzInput.Make(target, 7, 43).Bytes);
    }

    [Theory, MemberData(nameof(Readers))]
    public void What_is_mutated_is_taken_as_it_is(string reader)
    {
        var target = FuzzTargets.All.Single(known => known.Name == reader);

        Assert.All(
            target.Samples, (sample, number) => Assert.True(target.Read(sample, number), $"{number}: {Encoding.UTF8.GetString(sample)}"));
    }

    [Theory, InlineData(1), InlineData(4)]
    public void A_reader_that_throws_is_found(int workers)
    {
        bool Throws(byte[] input) => input.Length % 97 == 0;
        var target = FuzzTargets.All[0] with { Read = (input, _) => Throws(input) ? throw new FormatException("too long") : true };
        var first = Enumerable.Range(0, Inputs).First(number => Throws(FuzzInput.Make(target, 1, number).Bytes));

        var result = new FuzzRun(target, 1, longest: null, workers).Go(Inputs);

        Assert.Contains("too long", result.Failure, StringComparison.Ordinal);
        Assert.Equal(first, result.Failed!.Number);
    }
}
