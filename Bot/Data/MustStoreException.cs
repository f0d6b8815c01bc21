namespace ClusterBot.Bot.Data;

/// <summary>What was meant to read alone has something to store: it is done again, in a transaction.</summary>
internal sealed class MustStoreException : Exception;
