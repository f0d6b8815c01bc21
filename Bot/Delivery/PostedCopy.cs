namespace ClusterBot.Bot.Delivery;

/// <summary>What must be known of a posted message to replace it: not what it shows, which is most of its row.</summary>
public sealed record PostedCopy
{
    public required long Id { get; init; }

    public required string Key { get; init; }

    public required string TenantId { get; init; }

    public required Data.DeliveryPriority Priority { get; init; }

    public required string ServiceUrl { get; init; }

    public required string BotId { get; init; }

    public required string? ConversationId { get; init; }

    public required string? TeamId { get; init; }

    public required Guid? RecipientId { get; init; }

    public required string OrderKey { get; init; }

    public required string? Subject { get; init; }

    /// <summary>See <see cref="Data.Delivery.Face"/>.</summary>
    public required string? Face { get; init; }

    public required string? TraceParent { get; init; }

    /// <summary>Whether the update that it is read for was added before.</summary>
    public bool IsUpdated { get; init; }

    public static PostedCopy Of(Data.Delivery posted) => new()
    {
        Id = posted.Id,
        Key = posted.Key,
        TenantId = posted.TenantId,
        Priority = posted.Priority,
        ServiceUrl = posted.ServiceUrl,
        BotId = posted.BotId,
        ConversationId = posted.ConversationId,
        TeamId = posted.TeamId,
        RecipientId = posted.RecipientId,
        OrderKey = posted.OrderKey,
        Subject = posted.Subject,
        Face = posted.Face,
        TraceParent = posted.TraceParent,
    };
}
