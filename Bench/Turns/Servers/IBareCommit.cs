namespace ClusterBot.Bench.Turns.Servers;

/// <summary>
/// The rows that a "nothing new" leaves behind, put into the bot's own tables by prepared statements: nothing is looked up,
/// nothing is decided. What it costs is the commit, with the same durability as the bot's.
/// </summary>
internal interface IBareCommit
{
    Task SaveAsync(FloorActivity activity);
}
