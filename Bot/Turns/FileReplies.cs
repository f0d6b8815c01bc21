using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Outbox;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns;

/// <summary>Offers of files in answer to a question.</summary>
internal static class FileReplies
{
    /// <summary>The time for which an offer stands.</summary>
    private static readonly TimeSpan Stands = TimeSpan.FromMinutes(30);

    /// <summary>About how large a file is, in bytes: Teams shows it before the file is made.</summary>
    private const int UsualSize = 40_000;

    /// <summary>Offers a file of a cluster to the person who asked, in personal chat.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="kind">The kind of file.</param>
    /// <param name="format">Its format.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="psa">The number of the PSA; null for all of the cluster.</param>
    /// <param name="asAtOn">The day at whose end what is in it was known; null for now.</param>
    /// <param name="description">What it is, in a sentence or two.</param>
    public static async Task OfferAsync(
        this TurnContext turn, FileKind kind, FileFormat format, Cluster cluster, int? psa, DateOnly? asAtOn, string description)
    {
        var person = turn.Person!;
        var isThere = turn.Conversation.Kind == ConversationKind.Personal && turn.Conversation.PersonId == person.Id;
        var offer = new FileOffer
        {
            TenantId = cluster.TenantId,
            Kind = kind,
            ClusterId = cluster.Id,
            PsaNumber = psa,
            AsAtOn = asAtOn,
            Format = format,
            RequestedById = person.Id,
            ConversationId = isThere ? turn.Conversation.Id : "",
            RequestedAt = turn.Now,
            ExpiresAt = turn.Now + Stands,
        };
        turn.Db.Exports.Add(offer);
        var file = FileMessages.Offer(offer, description, UsualSize);
        if (isThere)
        {
            await turn.ReplyAsync(file);
            return;
        }

        var sent = await turn.Outbox.ToPersonAsync(
            person, file, $"{turn.Key}/file", new OutboxOptions { Priority = OutboxMessagePriority.Answer });
        await turn.SayAloneAsync(sent.Problem ?? "The file is on its way to your personal chat with ClusterBot.");
    }
}
