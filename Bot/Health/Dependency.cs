namespace ClusterBot.Bot.Health;

/// <summary>A dependency of the bot. Stored by name; a name is never reused.</summary>
public enum Dependency
{
    Database,
    Disk,
    SigningKeys,
    TokenService,
    Connector,
    Scheduler,
    Graph,
    Model,
    Credentials,
    Clock,
    TokenRenewal,
}
