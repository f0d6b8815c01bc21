using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.FirstSteps;

/// <summary>For an administrator: the steps to a running cluster, ticked off as they are done, with a button to each.</summary>
public static class FirstStepsCard
{
    private const int MostInSight = 3;

    public static AdaptiveCard Build(FirstStepsView view) => new()
    {
        FallbackText = Opening(view),
        Speak = Opening(view),
        Body =
        [
            .. ProtectiveMarkingLine.Of(view.Marking),
            new TextBlock("First steps with ClusterBot")
            {
                Size = TextSize.Large,
                Weight = TextWeight.Bolder,
                Style = TextBlockStyle.Heading,
            },
            new TextBlock(Opening(view)) { Spacing = Spacing.None },
            .. view.Steps.SelectMany(Step),
            .. Buttons(view),
            new TextBlock(view.IsFinished
                ? "For how ClusterBot is doing, type: health. For what else it can do: help"
                : "This card ticks off what is done. To see it again, type: first steps")
            {
                IsSubtle = true,
                Spacing = Spacing.Small,
            },
        ],
    };

    private static string Opening(FirstStepsView view)
    {
        var done = view.Steps.Count(step => step.IsDone);
        return done switch
        {
            0 => "You look after ClusterBot for your organisation. Four steps lead to the first check-in.",
            _ when view.IsFinished => "All four steps are done: ClusterBot is at work.",
            1 => $"One of four steps is done. Next: {Next(view)}.",
            _ => $"{(done == 2 ? "Two" : "Three")} of four steps are done. Next: {Next(view)}.",
        };
    }

    private static string Next(FirstStepsView view)
    {
        var title = Title(view.Steps.First(step => !step.IsDone).Step);
        return char.ToLowerInvariant(title[0]) + title[1..];
    }

    private static IEnumerable<CardElement> Step(FirstStepView step) =>
    [
        new RichTextBlock(
        [
            step.IsDone
                ? new TextRun("✔ Done  ") { Color = TextColor.Good, Weight = TextWeight.Bolder }
                : new TextRun("○ To do  ") { Weight = TextWeight.Bolder },
            new TextRun($"{(int)step.Step + 1}. {Title(step.Step)}") { Weight = TextWeight.Bolder },
        ])
        {
            Separator = true,
        },
        new RichTextBlock([UserText.Run(step.Detail, 400)]) { Spacing = Spacing.None },
    ];

    private static IEnumerable<CardElement> Buttons(FirstStepsView view)
    {
        FirstStep[] open = [.. view.Steps.Where(step => !step.IsDone).Select(step => step.Step)];
        if (open.Length > 0)
        {
            yield return new ActionSet([.. open.Select((step, at) => Button(step, at))]);
        }
    }

    private static ActionSubmit Button(FirstStep step, int at) =>
        CommandButton.Of(ButtonTitle(step), Command(step), at == 0 ? ActionStyle.Positive : null) with
        {
            Mode = at < MostInSight ? null : ActionMode.Secondary,
        };

    private static string Title(FirstStep step) => step switch
    {
        FirstStep.LoadRegister => "Load the register",
        FirstStep.LinkChannels => "Link the channels",
        FirstStep.SeeReach => "See who cannot be reached",
        FirstStep.OpenCheckIn => "Open the first check-in",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step."),
    };

    private static string ButtonTitle(FirstStep step) => step switch
    {
        FirstStep.LoadRegister => "Load the register",
        FirstStep.LinkChannels => "Link a channel",
        FirstStep.SeeReach => "See who is not reached",
        FirstStep.OpenCheckIn => "Open a check-in",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step."),
    };

    private static string Command(FirstStep step) => step switch
    {
        FirstStep.LoadRegister => "register",
        FirstStep.LinkChannels => "link",
        FirstStep.SeeReach => "health",
        FirstStep.OpenCheckIn => "open check-in",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step."),
    };
}
