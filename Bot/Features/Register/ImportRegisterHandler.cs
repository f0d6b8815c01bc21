using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Register;

/// <summary>
/// "Import": taken once, in time, from the administrator who sent the register and where they sent it; from anybody else it does
/// nothing.
/// </summary>
internal sealed class ImportRegisterHandler(ClusterDbContext db, JobSignal works, AfterCommit commit) : ICardActionHandler<ImportRegister>
{
    private const string NotNow = "This register is not waiting to be imported. Nothing was changed. Please send its files again.";

    public async Task<CardResponse> HandleAsync(
        ImportRegister action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (!RegisterService.Allows(turn))
        {
            return CardResponse.Saying(await WhoCanHelp.FromAdministratorsAsync(
                "Only an administrator can import the register, in the personal chat with ClusterBot. Nothing was changed.", turn,
                cancellationToken));
        }

        var upload = await db.RegisterUploads.FirstOrDefaultAsync(u => u.Id == action.Upload, cancellationToken);
        if (upload is null || upload.RequestedById != turn.Person!.Id || upload.ConversationId != turn.Conversation.Id
            || upload.TenantId != turn.Conversation.TenantId)
        {
            return CardResponse.Saying(turn.Deny(NotNow, DenialReason.NotTheirs));
        }

        if (upload is not { FinishedAt: null, Content: not null, Fingerprint: not null } || turn.Now >= upload.ExpiresAt)
        {
            return CardResponse.Saying(NotNow);
        }

        if (action.Shown != upload.Fingerprint)
        {
            return CardResponse.Saying("This card does not show the newest state of the register. Nothing was changed. "
                + "Please press the button of the newest card.");
        }

        upload.ImportAskedAt ??= turn.Now;
        works.AskAfter<RegisterUploadJob>(commit);
        return CardResponse.With(RegisterCard.Build(
            new RegisterView { Upload = upload.Id, Stage = RegisterStage.Importing, Marking = ProtectiveMarking.OfficialSensitive }));
    }
}
