using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.GoodPractice.Drafts;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>Shows the draft as it stands. Clients that have dialogs ask for it by themselves when they show the card.</summary>
internal sealed class ShowDraftHandler(DraftService drafts) : ICardActionHandler<ShowDraft>
{
    public async Task<CardResponse> HandleAsync(ShowDraft action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (opened, refusal) = await drafts.OpenAsync(action.Summary, turn, cancellationToken);
        return refusal ?? await drafts.AnswerAsync(
            opened!, cancellationToken, notice: "",
            hasDialogs: AdaptiveCardInvoke.Read(turn.Activity).Invoke is { IsAutomatic: true });
    }
}

/// <summary>"Drop point 1": leaves it out of what is posted.</summary>
internal sealed class DropPointHandler(DraftService drafts) : ICardActionHandler<DropPoint>
{
    public async Task<CardResponse> HandleAsync(DropPoint action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (opened, refusal) = await drafts.OpenAsync(action.Summary, turn, cancellationToken);
        return refusal ?? await drafts.AnswerAsync(
            opened!.Draft is { } draft ? await drafts.KeepAsync(opened, draft.Drop(action.Point), cancellationToken) : opened,
            cancellationToken);
    }
}

/// <summary>"Put point 1 back": it is posted after all.</summary>
internal sealed class PutPointBackHandler(DraftService drafts) : ICardActionHandler<PutPointBack>
{
    public async Task<CardResponse> HandleAsync(
        PutPointBack action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (opened, refusal) = await drafts.OpenAsync(action.Summary, turn, cancellationToken);
        return refusal ?? await drafts.AnswerAsync(
            opened!.Draft is { } draft ? await drafts.KeepAsync(opened, draft.PutBack(action.Point), cancellationToken) : opened,
            cancellationToken);
    }
}

/// <summary>"Approve and post": posts what the lead has seen, and nothing else.</summary>
internal sealed class ApproveSummaryHandler(DraftService drafts) : ICardActionHandler<ApproveSummary>
{
    public async Task<CardResponse> HandleAsync(
        ApproveSummary action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (opened, refusal) = await drafts.OpenAsync(action.Summary, turn, cancellationToken);
        if (refusal is not null || opened!.Draft is not { } draft)
        {
            return refusal ?? await drafts.AnswerAsync(opened!, cancellationToken);
        }

        return draft.Version != action.Seen || !draft.HasPoints
            ? await drafts.AnswerAsync(opened, cancellationToken, DraftService.Changed)
            : await drafts.AnswerAsync(
                await drafts.ApproveAsync(opened, turn, cancellationToken), cancellationToken, notice: "");
    }
}

/// <summary>"Reject this draft": nothing is posted.</summary>
internal sealed class RejectSummaryHandler(DraftService drafts) : ICardActionHandler<RejectSummary>
{
    public async Task<CardResponse> HandleAsync(
        RejectSummary action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (opened, refusal) = await drafts.OpenAsync(action.Summary, turn, cancellationToken);
        if (refusal is not null || opened!.Draft is null)
        {
            return refusal ?? await drafts.AnswerAsync(opened!, cancellationToken);
        }

        var read = new FormReader(inputs);
        var reason = read.Text(DraftInputs.Reason, DraftCard.MaxReason);
        return read.Problems.GetValueOrDefault(DraftInputs.Reason) is { } problem
            ? await drafts.AnswerAsync(opened, cancellationToken, problem, typedReason: read.Typed[DraftInputs.Reason])
            : await drafts.AnswerAsync(
                await drafts.RejectAsync(opened, reason, turn, cancellationToken), cancellationToken, notice: "");
    }
}
