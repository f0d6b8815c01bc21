using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Bot.Delivery;

/// <summary>The posted copies of a round's card. Whatever changes a round shows it through here.</summary>
public sealed class RoundCopies(RoundViews views, RoundBoards boards, Outbox outbox) : ILateCard
{
    public CardFamily Family => CardFamily.Round;

    /// <summary>Every posted copy is to show the round as it stands.</summary>
    /// <param name="version">Names what happened, so that it is shown once.</param>
    public Task ShowAsync(Guid roundId, string version) => outbox.UpdateAllLateAsync(RoundViews.KeyOf(roundId), version);

    /// <summary>Stores an answer, and every posted copy is to show the round with it.</summary>
    public async Task ShowAsync(Guid roundId, Answer answer, string by, CancellationToken token)
    {
        await boards.AddAsync(roundId, answer, by, token);
        await ShowAsync(roundId, $"answer:{answer.Id:N}");
    }

    public async Task<OutboundMessage?> DrawAsync(Guid about, CancellationToken token) =>
        await views.FindAsync(about, token) is { View: var view } ? Message(view) : null;

    public static PostableCard Message(RoundView view) =>
        new(RoundViews.KeyOf(view.Id), RoundCard.Build(view)) { Summary = RoundCard.Summary(view) };
}
