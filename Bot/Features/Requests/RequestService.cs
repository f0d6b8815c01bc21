using ClusterBot.Bot.Features.Requests.FollowingThrough;
using ClusterBot.Bot.Features.Requests.Telling;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests;

/// <summary>Takes the steps of a request: who may, whether it is open to the step, how it is kept and who sees it.</summary>
internal sealed class RequestService(
    ClusterDbContext db, RequestReader reader, RequestViewReader views, RequestNotifications notifications, PressedRequestCards pressed,
    RequestFollowUps followUps, PostedRounds rounds, RequestMetrics metrics, AfterCommit commit)
{
    private const string NotYours = "This request is not one that you can act on. Nothing was stored.";

    public async Task<CardResponse> TakeAsync(
        Guid requestId, RequestStep step, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || !Enum.IsDefined(step)
            || await reader.FindAsync(requestId, cancellationToken) is not { } details || !details.Concerns(person))
        {
            return CardResponse.Saying(await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, cancellationToken));
        }

        var refusal = details.Request.Refusal(step, person, details.Parties);
        if (refusal is not null && !details.Parties.MayTake(person, step))
        {
            var takers = details.Parties.WhoTakes(step);
            return CardResponse.Saying(takers.Roles.Count == 0
                ? turn.Deny($"{refusal} Nothing was stored.", DenialReason.NotTheirs)
                : await WhoCanHelp.FromRolesAsync($"{refusal} Nothing was stored.", takers.Psa, takers.Roles, turn, cancellationToken));
        }

        if (!await pressed.WorkHereAsync(details, turn, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        var isForAsker = await pressed.IsForAskerAsync(details, step, turn, cancellationToken);
        var now = await views.ReadAsync(details, cancellationToken);
        var typed = TypedStep.Read(step, inputs, details.Kind, now.Owners, details.From.Today(details.Request.RaisedAt));
        if (refusal is not null || typed.Content is null)
        {
            if (step == RequestStep.WithdrawChallenge && details.Request.OpenChallenge() is { } challenge && challenge.ById != person.Id)
            {
                turn.Deny(refusal!, DenialReason.NotTheirs);
            }

            // Somebody else may have been quicker: the card as it is now says more than a refusal.
            return Showing(now with { Draft = refusal is null ? typed.Draft : typed.Draft.Saying(refusal) }, isForAsker);
        }

        var happened = details.Request.Take(step, person.Id, turn.Now, typed.Content);
        db.RequestEvents.Add(happened);
        if (step == RequestStep.Acknowledge)
        {
            commit.Do(() => metrics.Acknowledged(turn.Now - details.Request.RaisedAt));
        }

        var view = await notifications.ShowAsync(details, cancellationToken);
        await notifications.TellStepAsync(details, view, cancellationToken);
        await followUps.RaiseAsync(details, happened, turn, cancellationToken);
        await ShowInRoundAsync(details, cancellationToken);
        return Showing(view, isForAsker);
    }

    private async Task ShowInRoundAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        if (details.Request.CheckInId is { } raisedIn)
        {
            var checkIn = await db.CheckIns.SingleAsync(c => c.Id == raisedIn, cancellationToken);
            await rounds.ShowAsync(checkIn.RoundId, $"{details.Key}:{details.Version}");
        }
    }

    private static CardResponse Showing(RequestView view, bool isForAsker) =>
        CardResponse.With(RequestCard.Build(view with { IsForAsker = isForAsker }));
}

/// <summary>"Acknowledge", "Send the reply" and every other step: the button says which.</summary>
internal sealed class TakeStepHandler(RequestService service) : ICardActionHandler<TakeStep>
{
    public Task<CardResponse> HandleAsync(TakeStep action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        service.TakeAsync(action.Request, action.Step, inputs, turn, cancellationToken);
}
