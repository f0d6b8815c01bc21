using ClusterBot.Domain.Asks;

namespace ClusterBot.Cards.Asks;

/// <summary>An ask in a list.</summary>
/// <param name="FromPsa">The PSA that asks.</param>
/// <param name="ToPsa">The PSA that is asked; none for the Centre.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Need">As typed.</param>
/// <param name="ReplyOwedOn">By when a reply is owed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reply">The reply that counts; none where there is none yet.</param>
public sealed record OpenAskView(int FromPsa, int? ToPsa, AskKind Kind, string Need, DateOnly ReplyOwedOn, AskState State, AskReply? Reply);
