namespace ClusterBot.Bot.Integrations.Graph.Mailboxes;

/// <summary>The statements of people's mailboxes about whether they are at work.</summary>
public interface IMailboxes
{
    /// <param name="aadObjectId">Whose.</param>
    /// <param name="at">The instant that is asked about.</param>
    Task<MailboxAnswer> IsAwayAsync(string aadObjectId, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>Substitute where Microsoft Graph is not configured.</summary>
internal sealed class NoMailboxes : IMailboxes
{
    public Task<MailboxAnswer> IsAwayAsync(string aadObjectId, DateTimeOffset at, CancellationToken cancellationToken) =>
        Task.FromResult<MailboxAnswer>(new MailboxAnswer.Unknown(GraphOptions.NotConfigured, ForAll: true));
}
