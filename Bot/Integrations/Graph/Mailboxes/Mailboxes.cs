namespace ClusterBot.Bot.Integrations.Graph.Mailboxes;

/// <summary>What people's mailboxes say of whether they are at work.</summary>
public interface IMailboxes
{
    /// <param name="aadObjectId">Whose.</param>
    /// <param name="at">The instant that is asked about.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    Task<MailboxAnswer> IsAwayAsync(string aadObjectId, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>Stands in where Microsoft Graph is not configured.</summary>
internal sealed class NoMailboxes : IMailboxes
{
    public Task<MailboxAnswer> IsAwayAsync(string aadObjectId, DateTimeOffset at, CancellationToken cancellationToken) =>
        Task.FromResult<MailboxAnswer>(new MailboxAnswer.Unknown(GraphOptions.NotConfigured, ForAll: true));
}
