namespace ClusterBot.Bot.Graph;

/// <summary>Whether somebody is out of office.</summary>
public abstract record MailboxAnswer
{
    private MailboxAnswer()
    {
    }

    /// <summary>Automatic replies are on.</summary>
    public sealed record Away : MailboxAnswer;

    /// <summary>They are off, or there is no mailbox.</summary>
    public sealed record There : MailboxAnswer;

    /// <summary>It cannot be known.</summary>
    /// <param name="Reason">One plain sentence.</param>
    /// <param name="ForAll">Asking about anybody else now is in vain, too.</param>
    public sealed record Unknown(string Reason, bool ForAll) : MailboxAnswer;
}
