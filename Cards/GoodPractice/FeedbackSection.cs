using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>The question whether a point of a summary is useful, hidden until somebody wants to say so.</summary>
public static class FeedbackSection
{
    /// <summary>The longest reason, in characters.</summary>
    public const int MaxWhy = 300;

    /// <summary>Returns the id of the field for the reason.</summary>
    /// <param name="point">The number of the point, from 0.</param>
    public static string WhyId(int point) => $"why{point + 1}";

    internal static ActionToggleVisibility Toggle(int number) => new()
    {
        Title = $"Is point {number} useful?",
        Tooltip = $"Shows or hides the buttons with which you say whether point {number} is useful to you",
        TargetElements = [new TargetElement(Id(number))],
    };

    internal static Container Build(Guid summary, int number) => new(
    [
        new InputText
        {
            Id = WhyId(number - 1),
            Label = $"Why is point {number} useful, or not? The cluster lead sees it without your name (optional)",
            ErrorMessage = "Please use fewer words.",
            MaxLength = MaxWhy,
        },
        new ActionSet(
        [
            ActionExecute.For(
                $"Point {number} is useful", new RatePoint(
                    summary, number - 1, RatePoint.Useful), GoodPracticeActionsJson.Default.RatePoint),
            ActionExecute.For(
                $"Point {number} is not useful", new RatePoint(
                    summary, number - 1, RatePoint.NotUseful), GoodPracticeActionsJson.Default.RatePoint),
        ]),
    ])
    {
        Id = Id(number),
        IsVisible = false,
        Style = ContainerStyle.Emphasis,
    };

    private static string Id(int number) => $"feedback{number}";
}
