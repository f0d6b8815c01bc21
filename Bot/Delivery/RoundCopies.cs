using ClusterBot.Bot.Data.Views;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Bot.Delivery;

/// <summary>The posted copies of a round's card. Whatever changes a round shows it through here.</summary>
public sealed class RoundCopies(RoundViews views, Outbox outbox)
{
    /// <summary>Every posted copy shows the round as it stands.</summary>
    /// <param name="version">Names what happened, so that it is shown once.</param>
    public async Task<ShownRound> ShowAsync(Guid roundId, string version, CancellationToken token) =>
        await ShowAsync(await views.ReadAsync(roundId, token), version);

    /// <summary>Stores an answer, and every posted copy shows the round with it.</summary>
    public async Task<ShownRound> ShowAsync(Guid roundId, Answer answer, string by, CancellationToken token) =>
        await ShowAsync(await views.AddAsync(roundId, answer, by, token), $"answer:{answer.Id:N}");

    public static PostableCard Message(RoundView view) =>
        new(RoundViews.KeyOf(view.Id), RoundCard.Build(view)) { Summary = RoundCard.Summary(view) };

    private async Task<ShownRound> ShowAsync(RoundRead read, string version)
    {
        var message = Message(read.View);
        await outbox.UpdateAllAsync(message, version);
        return new ShownRound(read, message.Card, message.Json);
    }
}
