namespace ClusterBot.Bot.Data;

public enum DatabaseEngine
{
    /// <summary>A file of this process alone.</summary>
    Sqlite,

    /// <summary>A server that several replicas share.</summary>
    PostgreSql,
}
