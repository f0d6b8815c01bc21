using ClusterBot.Cards.Model.Actions;

namespace ClusterBot.Cards.Model;

/// <summary>
/// Lets a client fetch a version of the card that is made for one person. See https://adaptivecards.io/explorer/Refresh.html
/// </summary>
/// <param name="action">The action that the client sends by itself when it shows the card.</param>
/// <param name="userIds">
/// The channel ids of those for whom clients do so without being asked; at most <see cref="MaxUserIds"/>. Null: for everybody in a
/// conversation of at most as many.
/// </param>
public sealed class Refresh(ActionExecute action, IReadOnlyList<string>? userIds = null)
{
    /// <summary>The greatest number of <see cref="UserIds"/> that Teams heeds.</summary>
    public const int MaxUserIds = 60;

    /// <summary>The action that the client sends; declared as its base so that its type is written.</summary>
    public CardAction Action { get; } = action;

    /// <summary>The channel ids (<c>29:...</c>) of those who get a version of their own; null for everybody.</summary>
    public IReadOnlyList<string>? UserIds { get; } = userIds;
}
