using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.DataProtection;

namespace ClusterBot.Bot.Features.DataProtection.PersonFile;

/// <summary>"Give me this as a file": Teams asks the administrator whether the file may be put into their OneDrive.</summary>
internal sealed class ExportPersonDataHandler(ClusterDbContext db, PersonDataService service, PersonRecords records)
    : ICardActionHandler<ExportPersonData>
{
    /// <summary>The time for which the offer stands.</summary>
    internal static readonly TimeSpan Stands = TimeSpan.FromMinutes(30);

    public async Task<CardResponse> HandleAsync(
        ExportPersonData action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (person, refusal) = await service.FindAsync(action.Person, turn, cancellationToken);
        if (person is null)
        {
            return CardResponse.Saying(refusal!);
        }

        var export = new FileOffer
        {
            TenantId = person.TenantId,
            Kind = FileKind.PersonalData,
            PersonId = person.Id,
            RequestedById = turn.Person!.Id,
            ConversationId = turn.Conversation.Id,
            RequestedAt = turn.Now,
            ExpiresAt = turn.Now + Stands,
        };
        db.Exports.Add(export);
        var file = (await records.ReadAsync(person, cancellationToken)).ToFile(turn.Now);
        var offer = FileMessages.Offer(export, "What ClusterBot holds about one person, as JSON and CSV.", file.Length);
        await turn.ReplyAsync(offer);
        return CardResponse.Saying(
            $"Teams asks you now whether the file may be put into your OneDrive. The offer stands for {Stands.TotalMinutes:N0} minutes.");
    }
}
