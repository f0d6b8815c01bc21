using System.Globalization;
using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery.Files;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.DataProtection;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>"Give me this as a file": Teams asks the administrator whether the file may be put into their OneDrive.</summary>
internal sealed class ExportPersonDataHandler(ClusterDbContext db, PersonDataDesk desk, PersonRecords records) : ICardActionHandler<ExportPersonData>
{
    /// <summary>How long the offer stands.</summary>
    internal static readonly TimeSpan Stands = TimeSpan.FromMinutes(30);

    /// <summary>Finds the message with the offer.</summary>
    public static string Subject(Guid exportId) => $"export:{exportId:N}";

    public async Task<CardAnswer> HandleAsync(ExportPersonData action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (person, refusal) = await desk.FindAsync(action.Person, turn, cancellationToken);
        if (person is null)
        {
            return CardAnswer.Saying(refusal!);
        }

        var export = new PersonExport
        {
            TenantId = person.TenantId,
            PersonId = person.Id,
            RequestedById = turn.Person!.Id,
            ConversationId = turn.Conversation.Id,
            RequestedAt = turn.Now,
            ExpiresAt = turn.Now + Stands,
        };
        db.Exports.Add(export);
        var file = (await records.ReadAsync(person, cancellationToken)).ToFile(turn.Now);
        // The name says nothing of whom: files are seen in lists and notifications.
        var name = string.Create(CultureInfo.InvariantCulture, $"personal-data-{turn.Now:yyyy-MM-dd-HHmm}.zip");
        var offer = FileMessages.Offer(name, "What ClusterBot holds about one person, as JSON and CSV.", file.Length, export.Id);
        await turn.ReplyAsync(offer, Subject(export.Id));
        return CardAnswer.Saying($"Teams asks you now whether the file may be put into your OneDrive. The offer stands for {Stands.TotalMinutes:N0} minutes.");
    }
}
