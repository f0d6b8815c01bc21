using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Domain.GoodPractice.Drafts;

namespace ClusterBot.Cards.GoodPractice.Drafts;

/// <summary>A point of a draft with its buttons.</summary>
internal static class DraftPointSection
{
    /// <param name="at">Which point it is.</param>
    /// <param name="point">The point.</param>
    /// <param name="sources">How its messages are shown.</param>
    /// <param name="numbers">The numbers of the messages.</param>
    public static IEnumerable<CardElement> Build(
        DraftPlace at, PointView point, SummarySources sources, SourceNumbers numbers)
    {
        var number = at.Index + 1;
        if (DraftLabels.Standing(at.State, number) is { } standing)
        {
            yield return new TextBlock(standing) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };
        }

        if (at.State == DraftPointState.Gone)
        {
            yield break;
        }

        var isKept = at.State == DraftPointState.Kept;
        var runs = PointText.Runs(point).Append(
            new TextRun(numbers.Marks(point.Sources.Take(sources.Most))) { IsSubtle = true });
        yield return new RichTextBlock([.. isKept ? runs : runs.Select(run => run with { IsSubtle = true })])
        {
            Separator = isKept ? true : null,
            Spacing = isKept ? Spacing.Medium : Spacing.Small,
        };
        yield return new ActionSet([.. Buttons(at, number)]) { Spacing = Spacing.Small };
        yield return sources.Build(point, number, numbers);
    }

    private static IEnumerable<CardAction> Buttons(DraftPlace at, int number)
    {
        yield return new ActionToggleVisibility
        {
            Title = "Show sources",
            Tooltip = $"Shows or hides the messages behind point {number}",
            TargetElements = [new TargetElement(SummarySources.Id(number))],
        };
        if (at.State == DraftPointState.Dropped)
        {
            yield return ActionExecute.For(
                $"Put point {number} back", new PutPointBack(at.Summary, at.Index), GoodPracticeActionsJson.Default.PutPointBack,
                inputs: AssociatedInputs.None);
            yield break;
        }

        var edit = new EditPoint(at.Summary, at.Index);
        yield return at.HasDialogs
            ? ActionSubmit.OpeningDialog($"Edit point {number}", edit, GoodPracticeActionsJson.Default.EditPoint)
            : ActionExecute.For(
                $"Edit point {number}", edit, GoodPracticeActionsJson.Default.EditPoint, inputs: AssociatedInputs.None);
        if (at.State == DraftPointState.Kept)
        {
            yield return ActionExecute.For(
                $"Drop point {number}", new DropPoint(at.Summary, at.Index), GoodPracticeActionsJson.Default.DropPoint,
                inputs: AssociatedInputs.None);
        }
    }
}

/// <summary>A point's place in a draft.</summary>
/// <param name="Summary">The summary.</param>
/// <param name="Index">The number of the point, from 0.</param>
/// <param name="State">Its state.</param>
/// <param name="HasDialogs">True when the client that is answered has dialogs.</param>
internal sealed record DraftPlace(Guid Summary, int Index, DraftPointState State, bool HasDialogs);
