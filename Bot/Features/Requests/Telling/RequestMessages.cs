using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Cards.Requests;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Bot.Features.Requests.Telling;

/// <summary>The messages about requests: cards and lines, those of a request to the board before all others.</summary>
internal sealed class RequestMessages(MessageOutbox outbox)
{
    public static PostableCard Card(RequestDetails details, RequestView view) =>
        new(details.Key, RequestCard.Build(view)) { Summary = RequestCard.Summary(view) };

    public static OutboxOptions Options(RequestDetails details, string? variant = null)
    {
        var options = new OutboxOptions { Variant = variant };
        return details.Request.IsEscalation() ? options with { Priority = OutboxMessagePriority.Alert } : options;
    }

    /// <summary>Sends one of the two cards to somebody, once on each occasion.</summary>
    /// <param name="details">The request.</param>
    /// <param name="view">As it stands.</param>
    /// <param name="person">The person.</param>
    /// <param name="variant">Which card.</param>
    /// <param name="occasion">Names the occasion; null for the first.</param>
    public Task<ToPersonResult> SendCardAsync(
        RequestDetails details, RequestView view, Person person, string variant, string? occasion = null) =>
        outbox.ToPersonAsync(
            person, Card(details, Of(view, variant)),
            $"{details.Key}/{variant}/{person.Id:N}{(occasion is null ? "" : "/" + occasion)}", Options(details, variant));

    /// <summary>Sends a line to people, once for each key.</summary>
    public async Task SendLineAsync(RequestDetails details, IEnumerable<Person> people, string line, string key)
    {
        foreach (var person in people)
        {
            await outbox.ToPersonAsync(person, OutboundMessage.Text(line), $"{details.Key}/{key}/{person.Id:N}", Options(details));
        }
    }

    /// <summary>Brings every posted copy up to date, once for each version.</summary>
    public Task UpdateAsync(RequestDetails details, RequestView view, string version) => outbox.UpdateAllAsync(
        details.Key, copy => Card(details, Of(view, copy.Variant) with { IsInChannel = copy.RecipientId is null }), version);

    /// <summary>Returns what one of the cards shows.</summary>
    public static RequestView Of(RequestView view, string? variant) => view with
    {
        IsForAsker = variant == RequestCardVariant.Asker,
        IsToWatch = variant == RequestCardVariant.Watching,
    };
}
