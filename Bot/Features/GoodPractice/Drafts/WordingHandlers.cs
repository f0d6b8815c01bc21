using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.GoodPractice.Drafts;
using ClusterBot.Domain.GoodPractice.Drafts;
using ClusterBot.Domain.GoodPractice.Verification;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>
/// "Edit point 1": the form with the point's words, where no change of the draft takes what is typed away: in a dialog, or in a message of
/// its own for a client without dialogs.
/// </summary>
internal sealed class EditPointHandler(DraftService drafts) : ICardActionHandler<EditPoint>
{
    public async Task<CardResponse> HandleAsync(EditPoint action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (opened, refusal) = await drafts.OpenAsync(action.Summary, turn, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (opened!.Draft?.At(action.Point) is not { } point)
        {
            return await drafts.AnswerAsync(opened, cancellationToken);
        }

        var form = await drafts.FormAsync(opened, new DraftWording(action.Point, point.Point.Text, []), cancellationToken);
        if (TaskModuleInvoke.IsOne(turn.Activity))
        {
            return CardResponse.With(form);
        }

        await turn.ReplyAsync(new PostableCard(SummaryScope.WordingKeyOf(action.Summary, opened.Lead.Id, action.Point), form));
        return CardResponse.Saying("The form is below. What you type there is yours alone to change.");
    }
}

/// <summary>"Check and keep": keeps the words if the point's messages bear them out, and says what is wrong with them if not.</summary>
internal sealed class SavePointHandler(DraftService drafts, DraftMessages messages, WordingForms forms) : ICardActionHandler<SavePoint>
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
        var asTyped = read.Typed.GetValueOrDefault(DraftInputs.Text) ?? "";
        if (opened!.Draft?.At(action.Point) is not { } point)
        {
            var because = opened.Draft is null ? await drafts.TooLateAsync(opened, cancellationToken)
                : "This point was taken out meanwhile: a message that it rested on was deleted. Your press changed nothing.";
            return await forms.CloseAsync(opened, action.Point, turn, because, cancellationToken, typed: asTyped);
        }

        async Task<CardResponse> AgainAsync(params IReadOnlyList<string> problems) => CardResponse.With(
            await drafts.FormAsync(opened, new DraftWording(action.Point, asTyped, problems), cancellationToken));

        if (typed is null)
        {
            return await AgainAsync(read.Problems.GetValueOrDefault(DraftInputs.Text) ?? "Please put the point in a sentence or two.");
        }

        if (point.Version > action.Seen)
        {
            return await AgainAsync($"This point has changed since you opened it, and now reads: {point.Point.Text} "
                + "To put your words in its place, press “Check and keep” again.");
        }

        if (typed == point.Point.Text && point.IsPosted)
        {
            return await KeptAsync(opened, point.Point.Text);
        }

        return PointWording.Check(point.Point, typed, await messages.CheckedAsync(opened.Request, cancellationToken)) switch
        {
            WordingVerdict.Supported supported => await KeptAsync(
                await drafts.KeepAsync(opened, opened.Draft.Word(action.Point, supported.Point), cancellationToken),
                supported.Point.Text),
            WordingVerdict.Refused refused => await AgainAsync(DraftLabels.Problems(refused)),
            _ => throw new InvalidOperationException("Words are borne out or not."),
        };

        Task<CardResponse> KeptAsync(OpenedDraft kept, string text) => forms.CloseAsync(
            kept, action.Point, turn, $"Kept. Point {action.Point + 1} of the draft now reads:", cancellationToken, kept: text);
    }
}

/// <summary>"Close, without a change".</summary>
internal sealed class CloseWordingHandler(DraftService drafts, WordingForms forms) : ICardActionHandler<CloseWording>
{
    public async Task<CardResponse> HandleAsync(
        CloseWording action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (opened, refusal) = await drafts.OpenAsync(action.Summary, turn, cancellationToken);
        return refusal
            ?? await forms.CloseAsync(opened!, action.Point, turn, "Closed. The draft is as it was.", cancellationToken);
    }
}
