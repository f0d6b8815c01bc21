using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Cards.Records;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Records.Search;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.ReadModels.Finding;

/// <summary>Something that was found and that the person may see.</summary>
public sealed record FoundThing
{
    /// <summary>The words by which it is found.</summary>
    public required SearchedText Text { get; init; }

    public required Cluster Cluster { get; init; }

    /// <summary>The kind in a word or two.</summary>
    public required string Kind { get; init; }

    /// <summary>The words that are shown.</summary>
    public required string Shown { get; init; }

    public required string From { get; init; }

    public int? Psa { get; init; }

    public Uri? Link { get; init; }

    /// <summary>The record; null for what is none.</summary>
    public RecordDetails? Record { get; init; }

    /// <summary>Returns whether it is what the filters ask for.</summary>
    public bool Fits(FindQuestion question) =>
        (question.Psa is null || question.Psa == Psa)
        && (!question.IsOfRecords || (Record is { } details && Fits(question, details)));

    public FoundView View() => new()
    {
        Kind = Kind,
        Text = Shown,
        From = From,
        On = DateOnly.FromDateTime(Cluster.Local(Text.At).DateTime),
        Record = Record?.Record.Id,
        Link = Link,
    };

    private static bool Fits(FindQuestion question, RecordDetails details)
    {
        var tags = RecordTags.Of(details.Version.Tags);
        return question.Tags.All(tag => tags.Contains(tag))
            && (question.Department is not { } department
                || Has(details.Version.Department, department) || Has(details.Owner.Department, department))
            && (question.Status is not { } status || RecordFields.Read(details.Version.Fields)
                .Any(field => details.Kind.Field(field.Key)?.Type == RecordFieldType.Choice
                    && field.Value.Equals(status, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool Has(string? text, string words) => text?.Contains(words, StringComparison.OrdinalIgnoreCase) is true;
}
