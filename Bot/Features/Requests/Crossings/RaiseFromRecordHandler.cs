using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.Requests.Raising;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Bot.Features.Requests.Crossings;

/// <summary>"Ask for help with this", "Take this offer": the form of a request, filled in with a record.</summary>
internal sealed class RaiseFromRecordHandler(RequestRaising raising, RecordReader records, PostedCards cards)
    : ICardActionHandler<RaiseFromRecord>
{
    private const string NotYours = "This record is there no more, or not for you to pass on. Nothing was stored.";

    public async Task<CardResponse> HandleAsync(
        RaiseFromRecord action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person
            || !await cards.StandInAsync(RecordDetails.KeyOf(action.Record, person.Id), turn.Conversation, cancellationToken)
            || await records.FindAsync(action.Record, person, cancellationToken) is not { } details || !details.MayBePassedOnBy(person))
        {
            return CardResponse.Saying(turn.Deny(NotYours, DenialReason.NotTheirs));
        }

        if (await raising.FormAsync(person, turn.Conversation, cancellationToken) is not { } form)
        {
            return await RequestRaising.NotYoursAsync(turn, cancellationToken);
        }

        var typed = new Dictionary<string, string>
        {
            [RequestInputs.Need] = AuthorsText.Start(details.Version.Text, Request.MaxText),
        };
        if (details.Crossing == RecordCrossing.TakesOffer && form.People.Any(known => known.Id == details.Owner.Id))
        {
            typed[RequestInputs.To] = RequestInputs.Person(details.Owner.Id);
        }

        var id = Guid.CreateVersion7();
        var view = form.View(
            id, turn.Now, null, RequestDraft.Empty with { Typed = typed }, MessageAddress.Of(details.Record.Link)?.AbsoluteUri,
            details.Record.Id);
        await turn.ReplyAsync(new PostableCard(RequestForms.KeyOf(id), RequestFormCard.Build(view)));
        return CardResponse.Saying("The form is below, with the words of the record.");
    }
}
