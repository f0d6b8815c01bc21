using ClusterBot.Cards.CheckIns.Forms;

namespace ClusterBot.Bot.Turns.Events;

/// <summary>A button was pressed on a person's own card while forms of other check-ins stood typed on it: they are to be kept.</summary>
/// <param name="PersonId">Whose card.</param>
/// <param name="Unsent">The forms.</param>
public sealed record FormsLeftUnsent(Guid PersonId, IReadOnlyList<UnsentForm> Unsent);
