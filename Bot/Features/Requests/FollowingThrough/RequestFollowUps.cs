using ClusterBot.Bot.Features.Requests.Raising;
using ClusterBot.Bot.Features.Requests.Telling;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bot.Features.Requests.FollowingThrough;

/// <summary>Raises what follows from a step: an overdue request goes to the board with its history, a decision to its owner.</summary>
internal sealed class RequestFollowUps(
    ClusterDbContext db, RequestReader reader, RequestKindReader kinds, RequestNumbers numbers, RequestNotifications notifications,
    ReminderRules rules)
{
    public Task RaiseAsync(RequestDetails details, RequestEvent happened, TurnContext turn, CancellationToken cancellationToken) =>
        happened switch
        {
            { Step: RequestStep.TakeToBoard } => TakeToBoardAsync(details, turn, cancellationToken),
            { Step: RequestStep.Decide, OwnerId: { } owner } => CarryOutAsync(details, happened, owner, turn, cancellationToken),
            _ => Task.CompletedTask,
        };

    private async Task TakeToBoardAsync(RequestDetails details, TurnContext turn, CancellationToken cancellationToken)
    {
        var request = details.Request;
        var asked = RequestLabels.Recipient(request.To, details.Parties.To?.Number, details.AskedName);
        var raisedOn = DateOnly.FromDateTime(details.From.Local(request.RaisedAt).DateTime);
        var history = $"\n\nThis was asked of {asked} on {CardDates.Day(raisedOn)}"
            + $" (request {request.Number}), for {CardDates.Day(request.DueOn)}. There is no answer yet.";
        await RaiseAsync(
            details, RequestKind.EscalationKey, RequestRecipient.Board, null,
            UserText.Plain(request.Need, Request.MaxText - history.Length) + history, null, turn, cancellationToken);
    }

    private Task CarryOutAsync(
        RequestDetails details, RequestEvent decision, Guid owner, TurnContext turn, CancellationToken cancellationToken) => RaiseAsync(
            details, RequestKind.ActionKey, RequestRecipient.Person, owner, decision.Text!, decision.GivenOn, turn, cancellationToken);

    private async Task RaiseAsync(
        RequestDetails source, string key, RequestRecipient to, Guid? personId, string need, DateOnly? dueOn, TurnContext turn,
        CancellationToken cancellationToken)
    {
        var (kind, severity) = (
            (await kinds.ReadAsync(source.Request.TenantId, cancellationToken)).First(kind => kind.Key == key), source.Request.Severity);
        var hours = source.From.Hours(rules);
        var request = new Request
        {
            TenantId = source.Request.TenantId,
            Number = await numbers.NextAsync(source.Request.TenantId, cancellationToken),
            Kind = kind.Key,
            FromPsaId = source.Request.FromPsaId,
            To = to,
            ToPersonId = personId,
            IndicatorId = source.Request.IndicatorId,
            RaisedById = turn.Person!.Id,
            RaisedAt = turn.Now,
            Need = need,
            DueOn = dueOn ?? hours.LocalDate(hours.After(turn.Now, hours.Day * (kind.Days.Answer.Of(severity) ?? 10))),
            Severity = severity,
            Policy = RequestPolicy.Of(kind, severity),
            SourceId = source.Request.Id,
        };
        request.Take(RequestStep.Raise, turn.Person.Id, turn.Now);
        db.Requests.Add(request);
        await notifications.ShowAsync((await reader.OfAsync([request], cancellationToken))[0], cancellationToken);
    }
}
