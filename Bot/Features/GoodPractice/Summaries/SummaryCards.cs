using ClusterBot.Bot.Features.GoodPractice.Scheduled;
using ClusterBot.Bot.Features.GoodPractice.Drafts;
using ClusterBot.Bot.Features.GoodPractice.Feedback;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Cards.GoodPractice.Drafts;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>Draws the cards of a summary as it stands: the one in the channel, and those on which cluster leads decide.</summary>
internal sealed class SummaryCards(
    ClusterDbContext db, MessageOutbox outbox, SummaryLeads leads, FeedbackReader feedback, ScheduledSummaryPosts scheduled)
{
    /// <summary>The version in which a cluster lead's decision is shown.</summary>
    public const string Decided = "decided";

    /// <summary>Shows both everywhere, once for each version.</summary>
    public async Task ShowAsync(SummaryRequest request, string version, CancellationToken cancellationToken)
    {
        if (await InChannelAsync(request, cancellationToken) is { } card)
        {
            await (request is { IsScheduled: true, State: SummaryState.Published } && version == Decided
                ? scheduled.PostAsync(request, card, cancellationToken)
                : outbox.UpdateAllAsync(card, version));
        }

        await outbox.UpdateAllAsync(await DraftAsync(request, cancellationToken), version);
    }

    /// <summary>Returns the card in the channel; null when what stands there is all that is known.</summary>
    public async Task<PostableCard?> InChannelAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        var place = SummaryScope.PlaceOf(request);
        return request switch
        {
            { State: SummaryState.Drafted } => new PostableCard(
                SummaryScope.KeyOf(request.Id), await WaitingAsync(request, place, cancellationToken)),
            { State: SummaryState.Published, Result: { } result, Material: { } material } => PublishedSummary.Of(
                request.Id, await SummaryReader.OfAsync(
                    db, request, StoredSummary.Read(result), StoredSummary.ReadMaterial(material), cancellationToken)),
            { State: SummaryState.Rejected } => Plain(NoSummaryCard.Rejected(place)),
            { State: SummaryState.Expired } => Plain(NoSummaryCard.Expired(place)),
            { State: SummaryState.Failed } => Plain(NoSummaryCard.Failed(place)),
            { State: SummaryState.Cancelled } => Plain(NoSummaryCard.Cancelled(place)),
            { State: SummaryState.TakenAway } => Plain(NoSummaryCard.DraftTakenAway(place)),
            _ => null,
        };

        PostableCard Plain(Cards.Model.AdaptiveCard card) => new(SummaryScope.KeyOf(request.Id), card);
    }

    /// <summary>Returns the card on which a cluster lead decides.</summary>
    /// <param name="request">The summary.</param>
    /// <param name="change">Adds what one person alone sees: a notice, or the form of a point.</param>
    public async Task<PostableCard> DraftAsync(
        SummaryRequest request, CancellationToken cancellationToken, Func<DraftView, DraftView>? change = null)
    {
        var view = await ViewAsync(request, cancellationToken);
        return new PostableCard(SummaryScope.DraftKeyOf(request.Id), DraftCard.Build(change?.Invoke(view) ?? view));
    }

    /// <summary>Returns the draft as that card shows it.</summary>
    public async Task<DraftView> ViewAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        var draft = request.Draft is { } stored ? StoredSummary.ReadDraft(stored) : null;
        var summary = draft is not null ? draft.Summary with { Points = [.. draft.Points.Select(point => point.Point)] }
            : request.Result is { } result ? StoredSummary.Read(result) : null;
        var channel = await db.Conversations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.ConversationId, cancellationToken);
        var cluster = await leads.ClusterAsync(request, cancellationToken);
        return new DraftView
        {
            // A channel that is no cluster's any more keeps what was said there as close as any.
            Marking = cluster?.Marking ?? ProtectiveMarking.OfficialSensitive,
            Summary = summary is null || request.Material is not { } material ? null
                : await SummaryReader.OfAsync(db, request, summary, StoredSummary.ReadMaterial(material), cancellationToken),
            States = draft is null ? [] : [.. draft.Points.Select(point => point.State)],
            Version = draft?.Version ?? 0,
            AskedBy = await NameAsync(request.RequestedById, cancellationToken) ?? Person.Erased,
            Channel = channel?.Name,
            IsScheduled = request.IsScheduled,
            Outcome = await OutcomeAsync(request, cluster, cancellationToken),
            Feedback = request.State == SummaryState.Published ? await feedback.ReadAsync(request.Id, cancellationToken) : [],
        };
    }

    private async Task<DraftOutcome?> OutcomeAsync(SummaryRequest request, Cluster? cluster, CancellationToken cancellationToken)
    {
        DraftOutcomeType? type = request.State switch
        {
            SummaryState.Published => DraftOutcomeType.Approved,
            SummaryState.Rejected => DraftOutcomeType.Rejected,
            SummaryState.Expired => DraftOutcomeType.Expired,
            SummaryState.TakenAway => DraftOutcomeType.TakenAway,
            SummaryState.Asked or SummaryState.Drafted or SummaryState.Empty or SummaryState.Failed or SummaryState.Cancelled => null,
            _ => throw new InvalidOperationException($"Nobody knows what {request.State} is."),
        };
        var at = request.FinishedAt ?? request.RequestedAt;
        return type is not { } outcome ? null : new DraftOutcome(
            outcome, request.DecidedById is { } by ? await NameAsync(by, cancellationToken) : null, cluster?.Local(at) ?? at,
            request.Reason);
    }

    private async Task<Cards.Model.AdaptiveCard> WaitingAsync(
        SummaryRequest request, SummaryPlace place, CancellationToken cancellationToken)
    {
        var cluster = await leads.ClusterAsync(request, cancellationToken);
        var people = await leads.OfAsync(request, cancellationToken);
        return NoSummaryCard.Waiting(
            cluster?.Marking ?? ProtectiveMarking.OfficialSensitive, place, [.. people.Select(person => person.Name)],
            await leads.UnreachedAsync(request, people, cancellationToken), request.Topic);
    }

    private Task<string?> NameAsync(Guid person, CancellationToken cancellationToken) =>
        db.People.Where(p => p.Id == person).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken);
}
