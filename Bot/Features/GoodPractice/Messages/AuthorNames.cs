using ClusterBot.Data.Entities;
using ClusterBot.Bot.Integrations.Graph.Directory;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Features.GoodPractice.Messages;

/// <summary>Asks the directory for the names that the channel did not tell.</summary>
internal sealed class AuthorNames(IGraphDirectory directory)
{
    private const int MostAsked = 20;

    public async Task<IReadOnlyList<ThreadMessage>> AddAsync(IReadOnlyList<ThreadMessageRecord> stored, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in stored.Where(IsNameless).Select(m => m.AuthorAadObjectId!).Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostAsked))
        {
            if (await directory.FindPersonAsync(id, cancellationToken) is PersonLookup.Found person)
            {
                found[id] = person.DisplayName;
            }
        }

        return [.. stored.Select(m => new ThreadMessage(
            m.MessageId, m.ThreadId, NameOf(m, found), m.Text, m.PostedAt, AuthorId: m.AuthorAadObjectId))];
    }

    private static bool IsNameless(ThreadMessageRecord record) => record is { AuthorName: "", AuthorAadObjectId.Length: > 0 };

    private static string NameOf(ThreadMessageRecord record, Dictionary<string, string> found) =>
        IsNameless(record) && found.TryGetValue(record.AuthorAadObjectId!, out var name) ? name : record.AuthorName;
}
