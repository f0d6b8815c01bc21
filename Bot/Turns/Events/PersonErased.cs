using ClusterBot.Data.CardKeys;

namespace ClusterBot.Bot.Turns.Events;

/// <summary>
/// A person was taken out of all that is stored; whatever shows them in Teams is shown again without them, or taken away.
/// </summary>
/// <param name="PersonId">The row, which names nobody any more.</param>
/// <param name="Rounds">Rounds whose cards may show the name.</param>
/// <param name="Requests">Requests whose cards may.</param>
/// <param name="Records">Records whose cards may.</param>
/// <param name="Summaries">Summaries that showed what the person wrote; their contents are gone.</param>
/// <param name="Answers">
/// Cards that were shown once, in answer to a question, and may show the name: it stands in their contents, or those are gone already.
/// </param>
public sealed record PersonErased(
    Guid PersonId, IReadOnlyList<Guid> Rounds, IReadOnlyList<Guid> Requests, IReadOnlyList<Guid> Records, IReadOnlyList<Guid> Summaries,
    IReadOnlyList<CardKey> Answers);

/// <summary>
/// Takes an erased person off posted cards. Each family of cards that names people has one such handler, in the feature whose cards
/// they are. Called inside the erasure's transaction, once the person's row names nobody any more.
/// </summary>
public interface ICardErasure
{
    IReadOnlyList<CardFamily> Families { get; }

    Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken);
}
