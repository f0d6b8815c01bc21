using ClusterBot.Data.Entities;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Bot.Features.Requests.Crossings;

/// <summary>
/// "Keep the decision as a record", "Keep the answer as a record": the form of a record, filled in, comes into the personal chat of who
/// presses.
/// </summary>
internal sealed class KeepOutcomeHandler(
    RequestReader reader, RecordSources sources, PressedRequestCards pressed, DomainEvents domainEvents) : ICardActionHandler<KeepOutcome>
{
    /// <summary>The kind that an outcome most likely is; the person may choose another.</summary>
    private const string Kind = "lesson";

    private const string NotYours =
        "Only those with a part in the cluster that asked, and in the request, can keep this. Nothing was kept.";

    public async Task<CardResponse> HandleAsync(
        KeepOutcome action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || await reader.FindAsync(action.Request, cancellationToken) is not { } details
            || !details.Concerns(person) || person.OnlyReads(details.From.Id))
        {
            return CardResponse.Saying(turn.Deny(NotYours, DenialReason.NotTheirs));
        }

        if (!await pressed.WorkHereAsync(details, turn, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        if (details.Request.InOrder().LastOrDefault(happened =>
            happened is { Step: RequestStep.Decide or RequestStep.Reply, Text: not null }) is not { } outcome)
        {
            return CardResponse.Saying("There is no decision or answer in words yet. Nothing was kept.");
        }

        var source = new RecordSource(outcome.Step == RequestStep.Decide ? RecordOrigin.Decision : RecordOrigin.Answer, outcome.Id);
        if (await sources.FindAsync(source, person, cancellationToken) is not { } kept)
        {
            return CardResponse.Saying(turn.Deny(NotYours, DenialReason.NotTheirs));
        }

        await domainEvents.PublishAsync(new NoteRequested(person, kept.ClusterId, Kind, kept.Text, null, source), turn, cancellationToken);
        return CardResponse.Saying("The form is in your personal chat with ClusterBot. One press there keeps it.");
    }
}
