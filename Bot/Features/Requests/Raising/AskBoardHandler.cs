using ClusterBot.Bot.Features.Requests.Telling;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>"Ask the board": the SRO or a deputy asks for help from a check-in, and the board is told at once.</summary>
internal sealed class AskBoardHandler(
    ClusterDbContext db, PressedCards pressed, PostedRounds rounds, RequestReader requests, RequestKindReader kinds, RequestNumbers numbers,
    RequestNotifications notifications, ReminderRules rules, DomainEvents domainEvents)
    : ICardActionHandler<AskBoard>
{
    private const string NotYours = "This check-in is not one that you can ask for help from. Nothing was stored.";

    public async Task<CardResponse> HandleAsync(
        AskBoard action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var checkIn = await db.CheckIns.FirstOrDefaultAsync(c => c.Id == action.CheckIn, cancellationToken);
        if (checkIn is null || turn.Person is not { } person)
        {
            return CardResponse.Saying(await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, cancellationToken));
        }

        var psa = await db.Psas.Include(p => p.Indicators).SingleAsync(p => p.Id == checkIn.PsaId, cancellationToken);
        var cluster = await db.Clusters.SingleAsync(c => c.Id == psa.ClusterId, cancellationToken);
        if (cluster.TenantId != person.TenantId || !person.MayAnswer(psa))
        {
            return CardResponse.Saying(cluster.TenantId == person.TenantId && turn.Conversation.ClusterId == cluster.Id
                ? await WhoCanHelp.FromOwnersAsync(
                    $"Only the SRO of PSA {psa.Number} or a deputy can ask for help with it. Nothing was stored.", psa, turn,
                    cancellationToken)
                : await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, cancellationToken));
        }

        if (!await rounds.WorkInAsync(checkIn.RoundId, cluster.Id, person.Id, turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        if (await db.Rounds.AnyAsync(r => r.Id == checkIn.RoundId && r.ClosedAt != null, cancellationToken))
        {
            return CardResponse.Saying("This check-in is closed. Nothing was stored. Please ask from the one that is open now.");
        }

        var card = new PressedCard(checkIn.RoundId, checkIn.Id, person, inputs.All);
        if (action.Numbering != cluster.Numbering)
        {
            return Round(await pressed.AnewAsync(card, cancellationToken));
        }

        var kind = await kinds.OfBoardAsync(cluster.TenantId, cancellationToken);
        var reader = HelpFormReader.Read(inputs, psa, kind, cluster, rules, turn.Now);
        return reader.IsGood
            ? await SaveAsync(checkIn, psa, kind, reader, card, turn, cancellationToken)
            : Round((await KeepTypedAsync(card, turn, cancellationToken)).WithDraft(checkIn.Id, reader.Draft));
    }

    private async Task<CardResponse> SaveAsync(
        CheckIn checkIn, Psa psa, RequestKind kind, HelpFormReader reader, PressedCard card, TurnContext turn,
        CancellationToken cancellationToken)
    {
        if (await IsAskedAlreadyAsync(checkIn, reader, cancellationToken))
        {
            var view = await KeepTypedAsync(card, turn, cancellationToken);
            return Round(view.WithNotice(checkIn.Id, "This help has been asked for already. Nothing was stored twice."));
        }

        var tenantId = turn.Person!.TenantId;
        var request = new Request
        {
            TenantId = tenantId,
            Number = await numbers.NextAsync(tenantId, cancellationToken),
            Kind = kind.Key,
            Policy = RequestPolicy.Of(kind, reader.Severity),
            Severity = reader.Severity,
            FromPsaId = psa.Id,
            To = RequestRecipient.Board,
            IndicatorId = reader.About?.Id,
            CheckInId = checkIn.Id,
            RaisedById = turn.Person.Id,
            RaisedAt = turn.Now,
            Need = reader.Need!,
            DueOn = reader.NeededOn,
        };
        request.Take(RequestStep.Raise, turn.Person.Id, turn.Now, StepContent.None with { Fields = reader.Fields });
        db.Requests.Add(request);
        var details = (await requests.OfAsync([request], cancellationToken))[0];
        var told = RequestLabels.Told(await notifications.ShowAsync(details, cancellationToken));
        await rounds.ShowAsync(checkIn.RoundId, $"{details.Key}:{details.Version}");
        var round = await KeepTypedAsync(card, turn, cancellationToken);
        return Round(round.WithNotice(checkIn.Id, told));
    }

    private async Task<RoundView> KeepTypedAsync(PressedCard card, TurnContext turn, CancellationToken cancellationToken)
    {
        var (view, unsent) = await pressed.ReadAsync(card, cancellationToken);
        await domainEvents.PublishAsync(new FormsLeftUnsent(card.Person.Id, unsent), turn, cancellationToken);
        return view;
    }

    // A button pressed twice asks once.
    private async Task<bool> IsAskedAlreadyAsync(CheckIn checkIn, HelpFormReader reader, CancellationToken cancellationToken)
    {
        var asked = await db.Requests.Include(r => r.Events).Where(r => r.CheckInId == checkIn.Id).ToListAsync(cancellationToken);
        return asked.Exists(r =>
            r.Need == reader.Need && r.DueOn == reader.NeededOn && r.IndicatorId == reader.About?.Id && r.Severity == reader.Severity
            && r.InOrder().First().Fields == StoredFields(reader) && !r.IsOver());
    }

    private static string? StoredFields(HelpFormReader reader) => reader.Fields.Count == 0 ? null : RecordFields.Write(reader.Fields);

    private static CardResponse Round(RoundView view) => CardResponse.With(OwnRoundCard.Build(view));
}
