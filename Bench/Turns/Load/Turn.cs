namespace ClusterBot.Bench.Turns.Load;

internal enum TurnKind
{
    /// <summary>A text; the bot sends one reply to the connector.</summary>
    Message,

    /// <summary>A button of a card; the bot answers with a card.</summary>
    CardAction,
}

/// <summary>One request, ready to be sent.</summary>
/// <param name="Body">The activity.</param>
/// <param name="Conversation">Where the reply is to arrive; null when the response itself is the answer.</param>
internal sealed record Turn(byte[] Body, string? Conversation);
