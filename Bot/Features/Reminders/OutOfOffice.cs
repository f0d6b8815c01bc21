using ClusterBot.Bot.Integrations.Graph.Mailboxes;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>
/// The people who are out of office, according to their mailboxes. Each is asked once a run, a few at a time; where mailboxes may
/// not be read, or cannot be, nobody is assumed to be away.
/// </summary>
internal sealed class OutOfOffice(IMailboxes mailboxes)
{
    private const int AtOnce = 4;

    /// <summary>The longest wait of a run: anybody not asked about by then counts as present.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlySet<Guid>> AmongAsync(IEnumerable<Person> people, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var away = new HashSet<Guid>();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(Longest);
        foreach (var some in people.DistinctBy(person => person.Id).Chunk(AtOnce))
        {
            try
            {
                var answers = await Task.WhenAll(some.Select(person => mailboxes.IsAwayAsync(person.AadObjectId, now, enough.Token)));
                away.UnionWith(some.Zip(answers).Where(pair => pair.Second is MailboxAnswer.Away).Select(pair => pair.First.Id));
                if (answers.Any(answer => answer is MailboxAnswer.Unknown { ForAll: true }))
                {
                    break;
                }
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                break;
            }
        }

        return away;
    }
}
