namespace ClusterBot.Data;

/// <summary>Names what is wrong with a database, in words for an administrator.</summary>
internal static class StorageFaultText
{
    public const string Gone = "The database cannot be reached.";
    public const string Full = "The disk that the database is on is full.";
    public const string Busy = "The database was busy for too long.";
    public const string Damaged = "The database file is damaged.";
    public const string Replaced = "The database's file was removed, moved or replaced while the bot ran.";
    public const string Unwritable = "The database cannot be written to.";
}
