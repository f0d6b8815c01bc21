namespace ClusterBot.Bot.Health;

/// <summary>What the bot depends on. Stored by name; a name is never reused.</summary>
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
