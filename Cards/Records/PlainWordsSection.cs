using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Records.Terms;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Records;

/// <summary>The plain words for terms in a text that others are about to read.</summary>
public static class PlainWordsSection
{
    private const int MaxTerms = 8;

    private const int MaxLength = 100;

    /// <summary>Builds a line for each term; nothing when there is none.</summary>
    public static IEnumerable<CardElement> Build(IReadOnlyList<FoundTerm> terms)
    {
        if (terms.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock("Plainer words that you could use") { Weight = TextWeight.Bolder, Spacing = Spacing.Small };
        foreach (var found in terms.Take(MaxTerms))
        {
            yield return new RichTextBlock(
            [
                new TextRun("for “"),
                UserText.Run(found.Written, MaxLength),
                new TextRun("”: "),
                UserText.Run(found.Term.Plain, MaxLength) with { Weight = TextWeight.Bolder },
                .. found.Term.FrontLine is { } line && line != found.Term.Plain
                    ? [new TextRun("; at the front line: "), UserText.Run(line, MaxLength) with { Weight = TextWeight.Bolder }]
                    : (IEnumerable<TextRun>)[],
            ])
            {
                Spacing = Spacing.None,
            };
        }
    }
}

/// <summary>Answers whether a text has terms in it for which there are plain words.</summary>
public static class PlainWordsCard
{
    public static AdaptiveCard Build(ProtectiveMarking marking, IReadOnlyList<FoundTerm> terms)
    {
        var words = terms.Count switch
        {
            0 => "These words are plain.",
            1 => "There are plainer words for 1 term.",
            _ => $"There are plainer words for {terms.Count} terms.",
        };
        return new AdaptiveCard
        {
            FallbackText = words,
            Speak = words,
            Body =
            [
                ProtectiveMarkingLine.Of(marking),
                new TextBlock((terms.Count == 0 ? "✔ " : "") + words) { Weight = TextWeight.Bolder },
                .. PlainWordsSection.Build(terms),
            ],
        };
    }
}
