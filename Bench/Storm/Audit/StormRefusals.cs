using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bench.Storm.Audit;

/// <summary>Places where the bot may not write: board chairs' and members' chats, with a 403 of each kind.</summary>
internal sealed class StormRefusals
{
    private static readonly string[] Codes =
    [
        ErrorCodes.BotNotInConversationRoster,
        ErrorCodes.ConversationBlockedByUser,
        ErrorCodes.BotDisabledByAdmin,
        ErrorCodes.MessageWritesBlocked,
    ];

    private readonly Dictionary<string, string> _codes;

    public StormRefusals(IEnumerable<StormCluster> clusters, Random random) =>
        _codes = clusters.Select(cluster => cluster.NonExecutive.ChatId).Distinct()
            .Where(_ => random.Next(5) == 0)
            .Select((chat, n) => (Chat: chat, Code: Codes[n % Codes.Length]))
            .ToDictionary(pair => pair.Chat, pair => pair.Code);

    public int Count => _codes.Count;

    public string? CodeFor(string root) => _codes.GetValueOrDefault(root);
}
