namespace ClusterBot.BotFramework.Activities;

/// <summary>A tenant of Microsoft 365.</summary>
public sealed class TenantInfo : WireObject
{
    /// <summary>The tenant's id, a GUID.</summary>
    public string? Id { get; set; }
}
