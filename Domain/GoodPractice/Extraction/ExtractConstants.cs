using System.Text.Json;
using System.Text.Json.Serialization;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>
/// The numbers of the extract: fitted from threads that people summed up, and kept as data in <c>extract-constants.json</c>, which
/// says how.
/// </summary>
internal sealed record ExtractConstants
{
    private const string Resource = "extract-constants.json";

    private static readonly Lazy<ExtractConstants> FromResource = new(() =>
    {
        using var stream = typeof(ExtractConstants).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        return Read(JsonSerializer.Deserialize(stream, ExtractConstantsJson.Default.ExtractConstantsFile)!);
    });

    public static ExtractConstants Fitted => FromResource.Value;

    /// <summary>The weights of <see cref="WordFacts"/>: a logistic model of whether a summary uses a word.</summary>
    public required Weights Words { get; init; }

    /// <summary>The share of the product of two words' likelihoods that is their pair's.</summary>
    public required double Pair { get; init; }

    /// <summary>The weights of <see cref="SentenceFacts"/>: a linear model of the share of a sentence that a summary uses.</summary>
    public required Weights Sentences { get; init; }

    public required ChoiceWeights Choice { get; init; }

    public static ExtractConstants Read(ExtractConstantsFile file) => new()
    {
        Words = Weights.Of(file.Words, WordFacts.Names),
        Pair = file.Pair,
        Sentences = Weights.Of(file.Sentences, SentenceFacts.Names),
        Choice = file.Choice,
    };
}

/// <summary>Weights in the order of the facts that they belong to.</summary>
internal sealed class Weights(double[] values)
{
    public static Weights Of(IReadOnlyDictionary<string, double> named, IReadOnlyList<string> names) =>
        named.Count == names.Count
            ? new([.. names.Select(name => named[name])])
            : throw new InvalidOperationException($"There are {named.Count} weights for {names.Count} facts.");

    public double Of(ReadOnlySpan<double> facts)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] * facts[i];
        }

        return sum;
    }
}

/// <summary>The weights of the choice, against a new word's likelihood of 1.</summary>
/// <param name="Pair">For a new pair.</param>
/// <param name="Sentence">For each word of a sentence, times the share that a person would use.</param>
/// <param name="Message">For a message that is not yet heard.</param>
/// <param name="Author">For an author who is not yet heard.</param>
/// <param name="Dangling">The factor for a sentence that begins by going on from another one.</param>
internal sealed record ChoiceWeights(double Pair, double Sentence, double Message, double Author, double Dangling);

/// <summary>The file of the constants.</summary>
/// <param name="Fitted">How they were fitted, as sentences.</param>
internal sealed record ExtractConstantsFile(
    IReadOnlyList<string> Fitted,
    Dictionary<string, double> Words,
    double Pair,
    Dictionary<string, double> Sentences,
    ChoiceWeights Choice);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ExtractConstantsFile))]
internal sealed partial class ExtractConstantsJson : JsonSerializerContext;
