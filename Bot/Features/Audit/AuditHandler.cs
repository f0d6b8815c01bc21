using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Audit;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Audit;

/// <summary>"audit", "audit file": what was refused to whom, for an administrator in personal chat.</summary>
internal sealed class AuditHandler(ClusterDbContext db, AuditReader reader) : ICommandHandler
{
    private const string NotAllowed = "Only an administrator can see what was refused, in the personal chat with ClusterBot.";

    /// <summary>The time for which the offer of the file stands.</summary>
    private static readonly TimeSpan Stands = TimeSpan.FromMinutes(30);

    /// <summary>The size of the file without entries, and what an entry adds, about, in bytes.</summary>
    private const int LeastSize = 10_000;

    private const int EntrySize = 60;

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || !person.Administers() || turn.Conversation.Kind != ConversationKind.Personal
            || turn.Conversation.PersonId != person.Id)
        {
            await turn.SayAsync(await WhoCanHelp.FromAdministratorsAsync(NotAllowed, turn, cancellationToken));
            return;
        }

        var view = await reader.ReadAsync(person.TenantId, turn.Now, cancellationToken);
        if (!command.Arguments.Split(' ')
            .Any(word => word.Trim('.', ',').ToUpperInvariant() is "FILE" or "EXPORT" or "EXCEL" or "WORKBOOK"))
        {
            await turn.ReplyAsync(new PostableCard(CardFamily.Audit.Key(turn.Key), AuditCard.Build(view)));
            return;
        }

        var offer = new FileOffer
        {
            TenantId = person.TenantId,
            Kind = FileKind.DeniedActs,
            Format = FileFormat.Workbook,
            RequestedById = person.Id,
            ConversationId = turn.Conversation.Id,
            RequestedAt = turn.Now,
            ExpiresAt = turn.Now + Stands,
        };
        db.Exports.Add(offer);
        await turn.ReplyAsync(FileMessages.Offer(
            offer, "What was refused for lack of authority: to whom, when, where and why. An Excel workbook.",
            LeastSize + (EntrySize * view.Kept)));
    }
}
