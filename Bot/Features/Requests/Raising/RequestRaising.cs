using ClusterBot.Bot.Features.Requests.Telling;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>Raises requests from the form, wherever the form stands.</summary>
internal sealed class RequestRaising(
    ClusterDbContext db, RequestForms forms, RequestReader reader, RequestNumbers numbers, RequestNotifications notifications,
    MessageOutbox outbox, RecordReader records, ReminderRules rules)
{
    /// <summary>The refusal to somebody who may ask for nothing.</summary>
    public const string NotYours = ShowRequestFormHandler.NotYours + ". Nothing was stored.";

    private const string NewNumbers =
        "PSAs have new numbers since this form was shown. Nothing was stored yet. Please choose the PSAs again.";

    private const string NoKind = "This kind of request is no longer offered. Nothing was stored. Please type: ask";

    /// <summary>Returns what the person may ask for; null when they may ask for nothing.</summary>
    /// <param name="person">The person.</param>
    /// <param name="where">Where the form stands; null for a dialog that nobody else sees.</param>
    public async Task<RequestFormReader?> FormAsync(Person? person, Conversation? where, CancellationToken cancellationToken) =>
        person is not null && await forms.ReadAsync(person, where, cancellationToken) is { From.Count: > 0 } form ? form : null;

    /// <summary>Returns the refusal to somebody who may ask for nothing.</summary>
    public static async Task<CardResponse> NotYoursAsync(TurnContext turn, CancellationToken cancellationToken) => CardResponse.Saying(
        await WhoCanHelp.FromLeadsHereAsync(NotYours, turn, cancellationToken));

    /// <summary>Returns the form of the kind that was chosen, with what was typed so far.</summary>
    public static RequestFormView Next(ChooseRequestKind action, CardInputs inputs, RequestFormReader form, DateTimeOffset now)
    {
        var read = new FormReader(inputs);
        var key = read.Code(RequestInputs.Kind);
        var kind = form.Kinds.FirstOrDefault(offered => offered.Key == key);
        read.Text(RequestInputs.Need, Request.MaxText);
        read.Require(RequestInputs.Kind, kind is not null, "Please choose what it is about.");
        var typed = new Dictionary<string, string>(read.Typed);
        if (action.To is { } wanted && action.Numbering == form.Numbering)
        {
            typed[RequestInputs.To] = wanted;
        }

        return form.View(action.Form, now, read.AreGood ? kind : null, new RequestDraft(typed, read.Problems), action.Link, action.Record);
    }

    /// <summary>Raises what the form says, once for each form.</summary>
    public async Task<RaisingResult> RaiseAsync(
        RaiseRequest action, CardInputs inputs, RequestFormReader form, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await db.Requests.AnyAsync(r => r.Id == action.Form, cancellationToken))
        {
            return new RaisingResult.Refused("This form was sent already. Nothing was stored twice. For something else, please type: ask");
        }

        if (action.Record is { } record
            && (await records.FindAsync(record, turn.Person!, cancellationToken) is not { } from || !from.MayBePassedOnBy(turn.Person!)))
        {
            return new RaisingResult.Refused(turn.Deny(
                "The record that this came from is there no more, or not for you to pass on. Nothing was stored.", DenialReason.NotTheirs));
        }

        if (form.Kinds.FirstOrDefault(offered => offered.Key == action.Kind) is not { } kind)
        {
            return new RaisingResult.Refused(NoKind);
        }

        var typed = TypedRequest.Read(inputs, form, kind, rules, turn.Now);
        if (action.Numbering != form.Numbering)
        {
            var kept = typed.Draft.Without(RequestInputs.From, RequestInputs.To);
            return new RaisingResult.PutRight(form.View(action.Form, turn.Now, kind, kept.Saying(NewNumbers), action.Link, action.Record));
        }

        return typed.IsGood
            ? new RaisingResult.Raised(await SaveAsync(action, typed, turn, cancellationToken))
            : new RaisingResult.PutRight(form.View(action.Form, turn.Now, kind, typed.Draft, action.Link, action.Record));
    }

    private async Task<RequestView> SaveAsync(
        RaiseRequest action, TypedRequest typed, TurnContext turn, CancellationToken cancellationToken)
    {
        var tenantId = turn.Person!.TenantId;
        var request = new Request
        {
            Id = action.Form,
            TenantId = tenantId,
            Number = await numbers.NextAsync(tenantId, cancellationToken),
            Kind = typed.Kind.Key,
            FromPsaId = typed.From!.Id,
            To = typed.To!.Recipient,
            ToPsaId = typed.To.Psa?.Id,
            ToOrganisationId = typed.To.Organisation?.Id,
            ToPersonId = typed.To.Person?.Id,
            RaisedById = turn.Person.Id,
            RaisedAt = turn.Now,
            Need = typed.Need!,
            DueOn = typed.DueOn,
            Severity = typed.Severity,
            Policy = RequestPolicy.Of(typed.Kind, typed.Severity),
            Link = MessageAddress.Of(action.Link)?.AbsoluteUri,
            RecordId = action.Record,
        };
        request.Take(RequestStep.Raise, turn.Person.Id, turn.Now, StepContent.None with { Fields = typed.Fields });
        db.Requests.Add(request);
        var view = await notifications.ShowAsync((await reader.OfAsync([request], cancellationToken))[0], cancellationToken);
        await outbox.UpdateAllAsync(new PostableCard(RequestForms.KeyOf(action.Form), RequestFormCard.Sent(view, toAsker: false)), "sent");
        return view;
    }
}

/// <summary>The result of sending the form.</summary>
internal abstract record RaisingResult
{
    private RaisingResult()
    {
    }

    public sealed record Raised(RequestView View) : RaisingResult;

    public sealed record PutRight(RequestFormView Form) : RaisingResult;

    public sealed record Refused(string Because) : RaisingResult;
}
