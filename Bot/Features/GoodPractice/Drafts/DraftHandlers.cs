using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.GoodPractice.Drafts;
using ClusterBot.Domain.GoodPractice.Drafts;
using ClusterBot.Domain.GoodPractice.Verification;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>"Back, without the change": shows the draft as it stands.</summary>
internal sealed class ShowDraftHandler(DraftService drafts) : ICardActionHandler<ShowDraft>
{
    public async Task<CardResponse> HandleAsync(ShowDraft action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (opened, refusal) = await drafts.OpenAsync(action.Summary, turn, cancellationToken);
        return refusal ?? await drafts.AnswerAsync(opened!, cancellationToken);
    }
}

/// <summary>"Edit point 1": shows the form with the point's words.</summary>
internal sealed class EditPointHandler(DraftService drafts) : ICardActionHandler<EditPoint>
{
    public async Task<CardResponse> HandleAsync(EditPoint action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (opened, refusal) = await drafts.OpenAsync(action.Summary, turn, cancellationToken);
        return refusal ?? await drafts.AnswerAsync(
            opened!, cancellationToken,
            wording: opened!.Draft?.At(action.Point) is { } point ? new DraftWording(action.Point, point.Point.Text, []) : null);
    }
}

/// <summary>"Check and keep": keeps the words if the point's messages bear them out, and says what is wrong with them if not.</summary>
internal sealed class SavePointHandler(DraftService drafts, DraftMessages messages) : ICardActionHandler<SavePoint>
{
    public async Task<CardResponse> HandleAsync(SavePoint action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (opened, refusal) = await drafts.OpenAsync(action.Summary, turn, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var read = new FormReader(inputs);
        var typed = read.Text(DraftInputs.Text, PointChecker.LongestPoint);
        if (opened!.Draft?.At(action.Point) is not { } point)
        {
            return await drafts.AnswerAsync(opened, cancellationToken);
        }

        Task<CardResponse> Again(params IReadOnlyList<string> problems) => drafts.AnswerAsync(
            opened, cancellationToken,
            wording: new DraftWording(action.Point, read.Typed.GetValueOrDefault(DraftInputs.Text) ?? "", problems));

        if (typed is null)
        {
            return await Again(read.Problems.GetValueOrDefault(DraftInputs.Text) ?? "Please put the point in a sentence or two.");
        }

        if (point.Version > action.Seen)
        {
            return await Again($"This point has changed since you opened it, and now reads: {point.Point.Text} "
                + "To put your words in its place, press “Check and keep” again.");
        }

        if (typed == point.Point.Text && point.IsPosted)
        {
            return await drafts.AnswerAsync(opened, cancellationToken);
        }

        return PointWording.Check(point.Point, typed, await messages.CheckedAsync(opened.Request, cancellationToken)) switch
        {
            WordingVerdict.Supported supported => await drafts.AnswerAsync(
                await drafts.KeepAsync(opened, opened.Draft.Word(action.Point, supported.Point), cancellationToken), cancellationToken),
            WordingVerdict.Refused refused => await Again(DraftLabels.Problems(refused)),
            _ => throw new InvalidOperationException("Words are borne out or not."),
        };
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
