using ClusterBot.Bot.Features.GoodPractice.Messages;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>"Keep point 1": the form of a record, filled in with the point, comes into the personal chat of who presses.</summary>
internal sealed class KeepPointHandler(ClusterDbContext db, PostedCards cards, DomainEvents domainEvents) : ICardActionHandler<KeepPoint>
{
    /// <summary>The kind that a point most likely is; the person may choose another.</summary>
    private const string Kind = "practice";

    public async Task<CardResponse> HandleAsync(KeepPoint action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (!await cards.StandInAsync(SummaryScope.KeyOf(action.Summary), turn.Conversation, cancellationToken)
            || await db.FindClusterAsync(turn.Conversation, turn.Person, cancellationToken) is not { } cluster)
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        if (turn.Person is not { } person || !await db.HasPartAsync(person, cluster, cancellationToken)
            || Domain.Register.Permissions.OnlyReads(person, cluster.Id))
        {
            return CardResponse.Saying(await WhoCanHelp.FromLeadsAsync(
                "Only people with a part in this cluster can keep a point. Nothing was kept.", cluster, turn, cancellationToken));
        }

        var request = await db.Summaries.AsNoTracking().FirstOrDefaultAsync(
            s => s.Id == action.Summary && s.ConversationId == turn.Conversation.Id && s.Result != null, cancellationToken);
        if (request is null || StoredSummary.Read(request.Result!).Points.ElementAtOrDefault(action.Point) is not { } point)
        {
            return CardResponse.Saying("This summary is no longer kept. Nothing was kept of it.");
        }

        if (!point.IsShown)
        {
            return CardResponse.Saying($"{PublishedSummary.PointGone} Nothing was kept of it.");
        }

        var link = await LinkAsync(turn.Conversation, point, cancellationToken);
        var source = new RecordSource(RecordOrigin.SummaryPoint, request.Id, action.Point);
        await domainEvents.PublishAsync(new NoteRequested(person, cluster.Id, Kind, point.Text, link, source), turn, cancellationToken);
        return CardResponse.Saying("The form is in your personal chat with ClusterBot. One press there keeps the point.");
    }

    private async Task<Uri?> LinkAsync(Conversation channel, Point point, CancellationToken cancellationToken)
    {
        if (point.Citations is not [{ MessageId: var id }, ..])
        {
            return null;
        }

        var thread = await db.Messages.Where(m => m.ConversationId == channel.Id && m.MessageId == id).Select(m => m.ThreadId)
            .FirstOrDefaultAsync(cancellationToken);
        return MessageLink.To(channel, new ThreadMessage(id, thread ?? id, "", "", default));
    }
}
