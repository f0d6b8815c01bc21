using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Cards.Requests;
using ClusterBot.Data.Entities;

namespace ClusterBot.Bot.Features.Requests.Telling;

/// <summary>
/// Tells both sides, and keeps every copy of the card at the state that holds. Whoever could not be told at first, or joined a side
/// since, is told at the next step.
/// </summary>
internal sealed class RequestNotifications(
    RequestReach reach, RequestNextWays nextWays, RequestPeople people, RequestMessages messages, RequestViewReader reader,
    MessageOutbox outbox)
{
    /// <summary>Shows the request as it stands to all whom it concerns.</summary>
    public async Task<RequestView> ShowAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        var (view, notified) = await reach.TellAsync(details, cancellationToken);
        if (details.Version > 1)
        {
            await UpdateAsync(details, view, notified);
        }

        return view;
    }

    /// <summary>
    /// Shows what became of the messages. Of whoever could not be told, the asking side and the cluster leads hear once.
    /// </summary>
    public async Task FollowAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        var (view, notified) = await reach.TellAsync(details, cancellationToken);
        if (notified.HasOutcome)
        {
            await UpdateAsync(details, view, notified);
        }

        if (notified.Refused.Count > 0)
        {
            await nextWays.TryAsync(details, view, notified, cancellationToken);
        }
    }

    /// <summary>Shows the request as it stands on the copies that were posted, and tells nobody.</summary>
    /// <param name="details">The request.</param>
    /// <param name="version">Names why, so that the same occasion shows it once.</param>
    public async Task ShowCopiesAsync(RequestDetails details, string version, CancellationToken cancellationToken) =>
        await messages.UpdateAsync(details, await reader.ReadAsync(details, cancellationToken), version);

    /// <summary>Posts the card of those who are asked once more, in a thread of its own.</summary>
    /// <param name="details">The request.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="occasion">Names why, so that the same occasion posts it once.</param>
    public async Task PostAgainAsync(
        RequestDetails details, Conversation channel, string occasion, CancellationToken cancellationToken) =>
        await outbox.StartThreadAsync(
            channel, RequestMessages.Card(details, await reader.ReadAsync(details, cancellationToken)),
            $"{details.Key}/{channel.Id}/{occasion}", RequestMessages.Options(details, RequestCardVariant.Asked));

    /// <summary>Posts a card once more into a personal chat.</summary>
    /// <param name="details">The request.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="variant">Which card.</param>
    /// <param name="occasion">Names why, so that the same occasion posts it once.</param>
    public async Task PostAgainToAsync(
        RequestDetails details, Conversation chat, string variant, string occasion, CancellationToken cancellationToken)
    {
        var view = await reader.ReadAsync(details, cancellationToken) with { IsForAsker = variant == RequestCardVariant.Asker };
        await outbox.PostAsync(
            chat, RequestMessages.Card(details, view), $"{details.Key}/{variant}/{chat.Id}/{occasion}",
            RequestMessages.Options(details, variant));
    }

    /// <summary>Says in a new line what happened, to those whom the step concerns.</summary>
    public async Task TellStepAsync(RequestDetails details, RequestView view, CancellationToken cancellationToken) =>
        await messages.SendLineAsync(
            details, await people.ConcernedAsync(details, cancellationToken), RequestNotificationText.Of(view), $"news/{details.Version}");

    // One version for one state of both, whoever shows it first.
    private Task UpdateAsync(RequestDetails details, RequestView view, NotifiedPeople notified) =>
        messages.UpdateAsync(details, view, $"{details.Version}/{notified.Version}");
}
