using System.Text.Json;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Register.Workbooks;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Register;

/// <summary>Takes the files of a register after checking sender, files and place. Reading them takes longer than a turn may.</summary>
internal sealed class RegisterService(ClusterDbContext db, UploadHosts hosts, JobSignal works, AfterCommit commit)
{
    public const string NotAllowed = "Only an administrator can load the register, in the personal chat with ClusterBot. Nothing was read.";

    private const string Ask =
        "Please send the register here: one Excel workbook, or its CSV files in one message, or a zip of their folder. "
            + "You are shown what would change before anything does. For an empty workbook to fill in, say \"register template\".";

    private const int MostFiles = 20;

    /// <summary>The time for which it can be imported after it was sent.</summary>
    internal static readonly TimeSpan Stands = TimeSpan.FromHours(1);

    /// <summary>Returns whether an administrator speaks where nobody else reads.</summary>
    public static bool Allows(TurnContext turn) =>
        turn.Person is { } person
        && person.Administers()
        && turn.Conversation.Kind == ConversationKind.Personal
        && turn.Conversation.PersonId == person.Id
        && turn.Conversation.TenantId == person.TenantId;

    /// <summary>Returns the key of the card.</summary>
    public static CardKey KeyOf(Guid upload) => CardFamily.Register.Key(upload);

    public async Task TakeAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var files = SentFiles.Of(turn.Activity);
        if (!Allows(turn))
        {
            await turn.SayAsync(await WhoCanHelp.FromAdministratorsAsync(NotAllowed, turn, cancellationToken));
            return;
        }

        if (Refusal(files) is { } refusal)
        {
            await turn.SayAsync(refusal);
            return;
        }

        var upload = new RegisterUpload
        {
            TenantId = turn.Conversation.TenantId,
            RequestedById = turn.Person!.Id,
            ConversationId = turn.Conversation.Id,
            RequestedAt = turn.Now,
            ExpiresAt = turn.Now + Stands,
            Downloads = JsonSerializer.Serialize(files, SentFilesJson.Default.IReadOnlyListSentFile),
        };
        db.RegisterUploads.Add(upload);
        var card = RegisterCard.Build(
            new RegisterView { Upload = upload.Id, Stage = RegisterStage.Reading, Marking = ProtectiveMarking.OfficialSensitive });
        await turn.ReplyAsync(new PostableCard(KeyOf(upload.Id), card));
        works.AskAfter<RegisterUploadJob>(commit);
    }

    /// <summary>Offers an empty workbook to fill in.</summary>
    public async Task OfferTemplateAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (!Allows(turn))
        {
            await turn.SayAsync(await WhoCanHelp.FromAdministratorsAsync(NotAllowed, turn, cancellationToken));
            return;
        }

        var offer = new FileOffer
        {
            TenantId = turn.Conversation.TenantId,
            Kind = FileKind.RegisterTemplate,
            Format = FileFormat.Workbook,
            RequestedById = turn.Person!.Id,
            ConversationId = turn.Conversation.Id,
            RequestedAt = turn.Now,
            ExpiresAt = turn.Now + Stands,
        };
        db.Exports.Add(offer);
        const string what = "An empty register: a sheet for each kind of thing, with a note on each column and an example row. "
            + "Fill it in and send it back here.";
        await turn.ReplyAsync(FileMessages.Offer(offer, what, RegisterTemplate.Write().Length));
    }

    private string? Refusal(IReadOnlyList<SentFile> files) =>
        files.Count == 0 ? Ask
        : files.Count > MostFiles
        ? $"These are more than {MostFiles} files. Nothing was read. Please send the register's files, or a zip of their folder."
        : !files.All(IsOfARegister)
        ? "A register is one Excel workbook (.xlsx), or CSV files, or one zip of their folder. Nothing was read. Please send those alone."
        : !files.All(file => hosts.Find(file.Url) is not null)
        ? "Teams put these files in a place that ClusterBot may not read from. Nothing was read."
        : null;

    private static bool IsOfARegister(SentFile file) =>
        Path.GetExtension(file.Name).ToUpperInvariant() is ".CSV" or ".TSV" or ".XLSX" or ".ZIP";
}
