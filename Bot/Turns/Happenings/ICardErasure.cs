using ClusterBot.Bot.Data.CardKeys;

namespace ClusterBot.Bot.Turns.Happenings;

/// <summary>
/// Takes an erased person off posted cards. Each family of cards that names people has one such handler, in the feature whose cards
/// they are. Called inside the erasure's transaction, once the person's row names nobody any more.
/// </summary>
public interface ICardErasure
{
    IReadOnlyList<CardFamily> Families { get; }

    Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken);
}
