using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Cards.GoodPractice.Drafts;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.GoodPractice.Drafts;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>A draft on which a cluster lead may act, up to date with its messages.</summary>
/// <param name="Request">The summary.</param>
/// <param name="Draft">The draft; null when it no longer waits.</param>
/// <param name="Lead">The cluster lead.</param>
internal sealed record OpenedDraft(SummaryRequest Request, SummaryDraft? Draft, Person Lead);

/// <summary>The steps of cluster leads on drafts. Each press is held to the messages as they are at that moment.</summary>
internal sealed class DraftService(
    ClusterDbContext db, DraftMessages messages, SummaryLeads leads, SummaryCards cards, DraftPosts posts, PostedCards posted,
    MessageOutbox outbox)
{
    public const string Changed = "Something has changed since this card was drawn. Please look again before you approve it.";

    /// <summary>Opens the draft for who may decide about it, where its card stands; otherwise says why not.</summary>
    public async Task<(OpenedDraft? Opened, CardResponse? Refusal)> OpenAsync(
        Guid summary, TurnContext turn, CancellationToken cancellationToken)
    {
        var request = await posted.StandInAsync(SummaryScope.DraftKeyOf(summary), turn.Conversation, cancellationToken)
            ? await db.Summaries.FirstOrDefaultAsync(s => s.Id == summary, cancellationToken)
            : null;
        if (request is null || turn.Person is not { } person)
        {
            return (null, CardResponse.Saying(turn.DenyElsewhere()));
        }

        var cluster = await leads.ClusterAsync(request, cancellationToken);
        if (cluster is null || !person.Leads(cluster.Id))
        {
            return (null, CardResponse.Saying(await WhoCanHelp.FromLeadsAsync(
                "Only a cluster lead decides what is posted. Nothing was changed.", cluster, turn, cancellationToken)));
        }

        var before = request.Draft;
        var draft = request.State == SummaryState.Drafted ? await messages.RereadAsync(request, cancellationToken) : null;
        if (before != request.Draft)
        {
            await ShowAsync(request, draft, cancellationToken);
        }

        return (new OpenedDraft(request, draft, person), null);
    }

    /// <summary>Returns the card as it stands; to who pressed too late, with who decided.</summary>
    public async Task<CardResponse> AnswerAsync(
        OpenedDraft opened, CancellationToken cancellationToken, string? notice = null, string? typedReason = null,
        bool hasDialogs = false)
    {
        var card = await cards.DraftAsync(
            opened.Request, cancellationToken,
            view => view with
            {
                Notice = notice ?? (opened.Draft is null ? TooLate(view) : null),
                HasDialogs = hasDialogs,
                TypedReason = typedReason,
            });
        return CardResponse.With(card.Card);
    }

    /// <summary>Returns the form of a point.</summary>
    public async Task<Cards.Model.AdaptiveCard> FormAsync(
        OpenedDraft opened, DraftWording wording, CancellationToken cancellationToken) =>
        (await cards.DraftAsync(opened.Request, cancellationToken, view => view with { Wording = wording })).Card;

    /// <summary>Returns who decided meanwhile, in words.</summary>
    public async Task<string> TooLateAsync(OpenedDraft opened, CancellationToken cancellationToken) =>
        TooLate(await cards.ViewAsync(opened.Request, cancellationToken));

    /// <summary>Keeps another state of the draft, and shows it on the cards of all leads.</summary>
    public async Task<OpenedDraft> KeepAsync(OpenedDraft opened, SummaryDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Version != opened.Draft!.Version)
        {
            opened.Request.Draft = StoredSummary.Write(draft);
            await ShowAsync(opened.Request, draft, cancellationToken);
        }

        return opened with { Draft = draft };
    }

    /// <summary>Posts the points that are left.</summary>
    public async Task<OpenedDraft> ApproveAsync(OpenedDraft opened, TurnContext turn, CancellationToken cancellationToken)
    {
        var request = opened.Request;
        request.Result = StoredSummary.Write(opened.Draft!.Approved());
        await DecideAsync(opened, SummaryState.Published, turn, cancellationToken);
        await posts.TellAskerAsync(
            request, opened.Lead.Id, "approved",
            $"{opened.Lead.Name} approved the summary that you asked for. It stands {await posts.WhereAsync(request, cancellationToken)}, "
                + "where you asked.",
            cancellationToken);
        return opened with { Draft = null };
    }

    /// <summary>Ends the draft without posting anything.</summary>
    public async Task<OpenedDraft> RejectAsync(OpenedDraft opened, string? reason, TurnContext turn, CancellationToken cancellationToken)
    {
        var request = opened.Request;
        (request.Reason, request.Material) = (reason, null);
        await DecideAsync(opened, SummaryState.Rejected, turn, cancellationToken);
        await posts.TellAskerAsync(
            request, opened.Lead.Id, "rejected",
            $"{opened.Lead.Name} decided not to post the summary that you asked for {await posts.WhereAsync(request, cancellationToken)}."
                + (reason is null ? "" : $" The reason: {reason}"),
            cancellationToken);
        return opened with { Draft = null };
    }

    private async Task DecideAsync(OpenedDraft opened, SummaryState state, TurnContext turn, CancellationToken cancellationToken)
    {
        var request = opened.Request;
        (request.State, request.DecidedById, request.FinishedAt, request.Draft) = (state, opened.Lead.Id, turn.Now, null);
        await cards.ShowAsync(request, SummaryCards.Decided, cancellationToken);
    }

    private async Task ShowAsync(SummaryRequest request, SummaryDraft? draft, CancellationToken cancellationToken) =>
        await outbox.UpdateAllAsync(await cards.DraftAsync(request, cancellationToken), $"draft-{draft?.Version}");

    private static string TooLate(DraftView view) =>
        view.Outcome is { By: { } by, Type: DraftOutcomeType.Approved or DraftOutcomeType.Rejected }
        ? $"{by} has decided already. Your press changed nothing."
        : "This draft has ended. Your press changed nothing.";
}
