namespace ClusterBot.Cards.Model;

/// <summary>
/// The request of a button to the bot. The record's properties are the payload; inputs of the card are added to it by the client.
/// The verb and the names of the properties are kept for good: cards stay in chats for months.
/// </summary>
public interface ICardAction
{
    /// <summary>The action's name on the wire, such as <c>checkIns.submit</c>; unique among all actions.</summary>
    static abstract string Verb { get; }
}
