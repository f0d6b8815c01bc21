using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Export;
using ClusterBot.Cards.Commands;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Export;

/// <summary>
/// "export", "export csv", "export of CLUSTER": offers the cluster's record as a file, in the personal chat of the person who
/// asked.
/// </summary>
internal sealed class ExportHandler(ClusterDbContext db, FileLinks links) : ICommandHandler
{
    /// <summary>The time for which the offer stands.</summary>
    private static readonly TimeSpan Stands = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The approximate size that a row of the record adds to a file, in bytes: Teams shows the size before the file is made.
    /// </summary>
    private const int RowSize = 60;

    private const int LeastSize = 12_000;

    private const string WholeRecord =
        "Nothing was made. The export is the whole record of the cluster, each version with its day. "
            + "One PSA on a day in the past is asked for so: show PSA 16 as at 30 June 2026.";

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var question = ExportQuestion.Read(command);
        var otherwise = new NotUnderstood($"{command.Phrase} {command.Arguments}", CommandList.Export.Phrase, WholeRecord);
        if (await ReadableClusters.OneAsync(question.Of, turn, cancellationToken, otherwise) is not { } cluster
            || turn.Person is not { } person)
        {
            return;
        }

        var isThere = turn.Conversation.Kind == ConversationKind.Personal && turn.Conversation.PersonId == person.Id;
        var offer = Offer(cluster, question.Format, turn, isThere ? turn.Conversation.Id : "");
        db.Exports.Add(offer);
        var card = new PostableCard(CardKey.None("It names a cluster and a kind of file."), ExportCard.Build(View(cluster, offer)));
        var file = FileMessages.Offer(
            offer, "The record of a cluster: figures, answers and requests. "
                + $"{ExportCard.Kind(offer.Format == FileFormat.Workbook)}.", await SizeAsync(cluster, cancellationToken));
        if (isThere)
        {
            await turn.ReplyAsync(card);
            await turn.Outbox.PostAsync(turn.Conversation, file, $"{turn.Key}/file", Options);
            return;
        }

        var told = await turn.Outbox.ToPersonAsync(person, card, $"{turn.Key}/export", Options);
        await turn.Outbox.ToPersonAsync(person, file, $"{turn.Key}/file", Options);
        await turn.SayAloneAsync(told.Problem ?? "The export is on its way to your personal chat with ClusterBot.");
    }

    private static FileOffer Offer(Cluster cluster, FileFormat format, TurnContext turn, string conversationId) => new()
    {
        TenantId = cluster.TenantId,
        Kind = FileKind.ClusterRecord,
        ClusterId = cluster.Id,
        Format = format,
        RequestedById = turn.Person!.Id,
        ConversationId = conversationId,
        RequestedAt = turn.Now,
        ExpiresAt = turn.Now + Stands,
    };

    private ExportView View(Cluster cluster, FileOffer offer)
    {
        // A link can be passed on; what is sensitive goes to the person's own OneDrive alone.
        var link = cluster.Marking.IsSensitive() ? null : links.Create(offer);
        return new ExportView
        {
            ClusterName = cluster.Name,
            Marking = cluster.Marking,
            IsWorkbook = offer.Format == FileFormat.Workbook,
            OfferMinutes = (int)Stands.TotalMinutes,
            Link = link,
            LinkEndsAt = offer.LinkEndsAt is { } endsAt ? cluster.Local(endsAt) : null,
        };
    }

    private static OutboxOptions Options => new() { Priority = OutboxMessagePriority.Answer };

    private async Task<int> SizeAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        var indicators = db.Indicators.Where(i => db.Psas.Any(p => p.Id == i.PsaId && p.ClusterId == cluster.Id)).Select(i => i.Id);
        return LeastSize + (RowSize * await db.Readings.CountAsync(r => indicators.Contains(r.IndicatorId), cancellationToken));
    }
}
