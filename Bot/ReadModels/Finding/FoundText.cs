using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Records.Search;

namespace ClusterBot.Bot.ReadModels.Finding;

/// <summary>The texts by which records are found.</summary>
public static class FoundText
{
    public static SearchedText Of(RecordDetails details)
    {
        var version = details.Version;
        string?[] heading =
            [details.Kind.Name, version.Tags, version.Department, details.Psa is { } psa ? $"PSA {psa.Number}" : null];
        return new SearchedText(
            string.Join(' ', heading.Where(part => part is not null)),
            string.Join('\n', RecordFields.Read(version.Fields).Values.Prepend(version.Text)),
            version.WrittenAt);
    }
}
