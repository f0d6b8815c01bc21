using System.Collections.Concurrent;
using ClusterBot.Bot.Integrations.Graph.Mailboxes;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Features.Reminders;

/// <summary>Mailboxes that say what a test wants.</summary>
internal sealed class FakeMailboxes : IMailboxes
{
    private readonly ConcurrentQueue<string> _asked = [];

    public HashSet<DemoPeople> Away { get; } = [];

    public bool AreForbidden { get; set; }

    public IReadOnlyCollection<string> Asked => _asked;

    public Task<MailboxAnswer> IsAwayAsync(string aadObjectId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _asked.Enqueue(aadObjectId);
        return Task.FromResult<MailboxAnswer>(
            AreForbidden ? new MailboxAnswer.Unknown("The bot is not allowed to read this from Microsoft Graph.", ForAll: true)
            : Away.Any(person => person.AadObjectId == aadObjectId) ? new MailboxAnswer.Away()
            : new MailboxAnswer.There());
    }
}
