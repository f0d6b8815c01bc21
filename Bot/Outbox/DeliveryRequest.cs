using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Outbox;

/// <summary>The decision about one row, made in the transaction that leases it.</summary>
internal abstract record DeliveryRequest
{
    /// <summary>Nothing is sent.</summary>
    internal sealed record Refuse(string Reason) : DeliveryRequest;

    /// <summary>Asks the channel for something; the meaning of the answer depends on the kind of request.</summary>
    internal abstract record Request(Uri ServiceUrl) : DeliveryRequest
    {
        /// <summary>The message to send, as it was when it was leased.</summary>
        public OutboxMessage? Delivery { get; set; }
    }

    /// <param name="IsTargeted">True for what its recipient alone sees.</param>
    internal sealed record Post(Uri ServiceUrl, string ConversationId, byte[] Activity, bool IsTargeted = false) : Request(ServiceUrl);

    internal sealed record NewThread(Uri ServiceUrl, ConversationParameters Thread) : Request(ServiceUrl);

    /// <param name="Activity">What is shown; null for what is drawn when it is sent, see <see cref="LateCards"/>.</param>
    /// <param name="IsTargeted">True for what its recipient alone sees.</param>
    internal sealed record Update(Uri ServiceUrl, string ConversationId, string ActivityId, byte[]? Activity, bool IsTargeted = false)
        : Request(ServiceUrl);

    /// <summary>Creates the person's personal chat first; the message itself follows at the row's next turn.</summary>
    internal sealed record CreateChat(Uri ServiceUrl, ConversationParameters Chat) : Request(ServiceUrl);
}
