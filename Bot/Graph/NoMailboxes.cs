namespace ClusterBot.Bot.Graph;

/// <summary>Stands in where Microsoft Graph is not configured.</summary>
internal sealed class NoMailboxes : IMailboxes
{
    public Task<MailboxAnswer> IsAwayAsync(string aadObjectId, DateTimeOffset at, CancellationToken cancellationToken) =>
        Task.FromResult<MailboxAnswer>(new MailboxAnswer.Unknown(GraphOptions.NotConfigured, ForAll: true));
}
