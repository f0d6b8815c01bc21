namespace ClusterBot.Data.Entities;

/// <summary>The tokens that an organisation's summaries cost in a month, in the language model's own count.</summary>
public sealed class ModelUse
{
    public required string TenantId { get; init; }

    /// <summary>The first day of the month, by UTC.</summary>
    public required DateOnly BeginsOn { get; init; }

    /// <summary>Tokens read.</summary>
    public long Input { get; set; }

    /// <summary>Tokens written.</summary>
    public long Output { get; set; }

    /// <summary>Tokens set aside for questions that are being answered; what a process that died set aside stays counted.</summary>
    public long Reserved { get; set; }
}
