namespace ClusterBot.BotFramework.Authentication;

/// <summary>How the bot proves who it is.</summary>
public static class BotAppTypes
{
    /// <summary>By a client secret, in the registration's own tenant.</summary>
    public const string SingleTenant = "SingleTenant";

    /// <summary>By a managed identity that is assigned to the host.</summary>
    public const string UserAssignedMsi = "UserAssignedMSI";
}
