using System.Globalization;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Register;

/// <summary>A register that was sent: what is wrong with it, or what importing it changes and the button that does it.</summary>
public static class RegisterCard
{
    private const int MostProblems = 50;

    private const int MostOfAKind = 6;

    private const int MostText = 240;

    public static AdaptiveCard Build(RegisterView view) => new()
    {
        FallbackText = Words(view),
        Speak = Words(view),
        Body =
        [
            MarkingLine.Of(view.Marking),
            new TextBlock("Register") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            Status(view.Stage, Words(view)),
            .. view.Notice is { } notice ? (IEnumerable<CardElement>)[new TextBlock(notice) { Spacing = Spacing.Small }] : [],
            .. view.Problems.Take(MostProblems).Select(Problem),
            .. More(view.Problems.Count - MostProblems),
            .. view.Groups.SelectMany(Group),
            .. view.Stage == RegisterStage.Ready
                ? (IEnumerable<CardElement>)[new ActionSet([ActionExecute.For("Import", new ImportRegister(view.Upload), RegisterActionsJson.Default.ImportRegister, ActionStyle.Positive)])]
                : [],
        ],
    };

    private static string Words(RegisterView view) => view.Stage switch
    {
        RegisterStage.Reading => "Being read. This card changes when that is done.",
        RegisterStage.Wrong => $"{Count(view.Problems.Count, "thing", "things")} to put right. Nothing was imported.",
        RegisterStage.Ready => $"{Count(view.Groups.Sum(group => group.Changes.Count), "change", "changes")} would be made. Nothing was changed so far.",
        RegisterStage.Same => "Everything is as the files say. Nothing would change.",
        RegisterStage.Importing => "Being imported. This card changes when that is done.",
        RegisterStage.Imported => $"Imported: {Count(view.Groups.Sum(group => group.Changes.Count), "change", "changes")}.",
        _ => "Nothing was imported.",
    };

    private static TextBlock Status(RegisterStage stage, string words) => stage switch
    {
        RegisterStage.Wrong => new TextBlock("✖ " + words) { Color = TextColor.Attention, Weight = TextWeight.Bolder },
        RegisterStage.Imported or RegisterStage.Same => new TextBlock("✔ " + words) { Color = TextColor.Good, Weight = TextWeight.Bolder },
        RegisterStage.Ended => new TextBlock("⚠ " + words) { Color = TextColor.Warning, Weight = TextWeight.Bolder },
        RegisterStage.Ready => new TextBlock(words) { Weight = TextWeight.Bolder },
        _ => new TextBlock("… " + words) { IsSubtle = true },
    };

    private static RichTextBlock Problem(string line) => TypedText.Block(line, MostText) with { Spacing = Spacing.Small };

    private static IEnumerable<CardElement> Group(RegisterGroupView group)
    {
        yield return new RichTextBlock(
        [
            new TextRun(group.Name) { Weight = TextWeight.Bolder },
            new TextRun($"  {group.Counts}"),
        ])
        {
            Separator = true,
        };
        foreach (var change in group.Changes.Take(MostOfAKind))
        {
            yield return TypedText.Block(change, MostText) with { Spacing = Spacing.None };
        }

        foreach (var more in More(group.Changes.Count - MostOfAKind))
        {
            yield return more;
        }
    }

    private static IEnumerable<TextBlock> More(int count)
    {
        if (count > 0)
        {
            yield return new TextBlock(string.Create(CultureInfo.InvariantCulture, $"and {count:N0} more")) { IsSubtle = true, Spacing = Spacing.Small };
        }
    }

    private static string Count(int count, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several)}");
}
