using System.Globalization;

namespace ClusterBot.Bench.Fuzz;

/// <param name="Seed">Makes the same inputs again.</param>
/// <param name="Count">Inputs for each reader.</param>
/// <param name="Only">The one reader to run; none for all.</param>
/// <param name="Replay">A file with one input to run instead.</param>
internal sealed record FuzzOptions(int Seed, int Count, string? Only, string? Replay)
{
    public const int AllInputs = 1_000_000;

    /// <summary>None when the arguments cannot be read.</summary>
    public static FuzzOptions? Read(ReadOnlySpan<string> arguments)
    {
        var options = new FuzzOptions(Random.Shared.Next(1, int.MaxValue), AllInputs, null, null);
        for (; arguments.Length >= 2; arguments = arguments[2..])
        {
            var value = arguments[1];
            var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            switch (arguments[0])
            {
                case "--seed" when isNumber:
                    options = options with { Seed = number };
                    break;
                case "--count" when isNumber && number > 0:
                    options = options with { Count = number };
                    break;
                case "--only" when FuzzTargets.All.Any(target => target.Name == value):
                    options = options with { Only = value };
                    break;
                case "--replay" when File.Exists(value):
                    options = options with { Replay = value };
                    break;
                default:
                    return null;
            }
        }

        return arguments.Length == 0 && (options.Replay is null || options.Only is not null) ? options : null;
    }
}
