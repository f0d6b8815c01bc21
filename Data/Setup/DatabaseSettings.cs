namespace ClusterBot.Data.Setup;

/// <summary>The database that the connection string names: with a <c>Host</c> it is PostgreSQL, else a SQLite file.</summary>
/// <param name="ConnectionString">With what we need to be set, set. It may hold a password.</param>
internal sealed record DatabaseSettings(DatabaseEngine Engine, string ConnectionString)
{
    public const string Setting = "ConnectionStrings:ClusterBot";
}

public enum DatabaseEngine
{
    /// <summary>A file of this process alone.</summary>
    Sqlite,

    /// <summary>A server that several replicas share.</summary>
    PostgreSql,
}
