using System.Globalization;
using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.Register;

/// <summary>A register that was sent: what is wrong with it, or what importing it changes and the button that does it.</summary>
public static class RegisterCard
{
    private const int MaxLines = 40;

    private const int MaxNotes = 10;

    private const int MostOfAKind = 6;

    private const int MostText = 240;

    public static AdaptiveCard Build(RegisterView view) => TwoScreens.Of(Whole(view), foot: view.Stage == RegisterStage.Ready ? 1 : 0);

    private static AdaptiveCard Whole(RegisterView view) => new()
    {
        FallbackText = Words(view),
        Speak = Words(view),
        Body =
        [
            ProtectiveMarkingLine.Of(view.Marking),
            new TextBlock("Register") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            Status(view.Stage, Words(view), view.Doubts.Count > 0),
            .. view.Notice is { } notice ? (IEnumerable<CardElement>)[new TextBlock(notice) { Spacing = Spacing.Small }] : [],
            .. Lines(view.Problems, MaxLines),
            .. view.Doubts.Count == 0 ? [] : (IEnumerable<CardElement>)[Heading("Please look at this "
                + $"({view.DoubtCount.ToString("N0", CultureInfo.InvariantCulture)})"), .. Lines(view.Doubts, MaxLines)],
            .. view.Notes.Count == 0 ? [] : (IEnumerable<CardElement>)[Heading("Good to know"), .. Lines(view.Notes, MaxNotes)],
            .. view.Groups.SelectMany(Group),
            .. view.Stage == RegisterStage.Ready
                ? (IEnumerable<CardElement>)[new ActionSet([Import(view)])]
                : [],
        ],
    };

    private static string Words(RegisterView view) => view.Stage switch
    {
        RegisterStage.Reading => "Being read. This card changes when that is done.",
        RegisterStage.Wrong => $"{Count(view.ProblemCount, "thing", "things")} to put right. Nothing was imported.",
        RegisterStage.Ready when view.Doubts.Count > 0 =>
            $"{Count(view.DoubtCount, "thing", "things")} to look at before "
                + $"{Count(view.Groups.Sum(group => group.Changes.Count), "change is", "changes are")} made. Nothing was changed so far.",
        RegisterStage.Ready =>
            $"{Count(view.Groups.Sum(group => group.Changes.Count), "change", "changes")} would be made. Nothing was changed so far.",
        RegisterStage.Same => "Everything is as the files say. Nothing would change.",
        RegisterStage.Importing => "Being imported. This card changes when that is done.",
        RegisterStage.Imported => $"Imported: {Count(view.Groups.Sum(group => group.Changes.Count), "change", "changes")}.",
        RegisterStage.Ended => "Nothing was imported.",
        _ => throw new InvalidOperationException($"There is no such register stage: {view.Stage}."),
    };

    private static TextBlock Status(RegisterStage stage, string words, bool hasDoubts) => stage switch
    {
        RegisterStage.Wrong => new TextBlock("✖ " + words) { Color = TextColor.Attention, Weight = TextWeight.Bolder },
        RegisterStage.Imported or RegisterStage.Same => new TextBlock("✔ " + words) { Color = TextColor.Good, Weight = TextWeight.Bolder },
        RegisterStage.Ended => new TextBlock("⚠ " + words) { Color = TextColor.Warning, Weight = TextWeight.Bolder },
        RegisterStage.Ready when hasDoubts => new TextBlock("⚠ " + words) { Color = TextColor.Warning, Weight = TextWeight.Bolder },
        RegisterStage.Ready => new TextBlock(words) { Weight = TextWeight.Bolder },
        RegisterStage.Reading or RegisterStage.Importing => new TextBlock("… " + words) { IsSubtle = true },
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no such register stage."),
    };

    private static ActionExecute Import(RegisterView view) => view.Doubts.Count == 0
        ? ActionExecute.For(
            "Import", new ImportRegister(view.Upload, view.Fingerprint), RegisterActionsJson.Default.ImportRegister, ActionStyle.Positive)
        : ActionExecute.For(
            "Import anyway", new ImportRegister(view.Upload, view.Fingerprint), RegisterActionsJson.Default.ImportRegister,
            ActionStyle.Destructive);

    private static TextBlock Heading(string words) => new(words) { Weight = TextWeight.Bolder, Separator = true };

    private static IEnumerable<CardElement> Lines(IReadOnlyList<string> lines, int most) =>
        [.. lines.Take(most).Select(Problem), .. More(lines.Count - most)];

    private static RichTextBlock Problem(string line) => UserText.Block(line, MostText) with { Spacing = Spacing.Small };

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
            yield return UserText.Block(change, MostText) with { Spacing = Spacing.None };
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
            yield return new TextBlock(string.Create(CultureInfo.InvariantCulture, $"and {count:N0} more"))
            {
                IsSubtle = true,
                Spacing = Spacing.Small,
            };
        }
    }

    private static string Count(int count, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several)}");
}

/// <summary>Import the register that the card shows, as it shows it.</summary>
/// <param name="Upload">The register that was sent.</param>
/// <param name="Shown">The fingerprint of the changes, and of the things to look at, that the card shows.</param>
public sealed record ImportRegister(Guid Upload, string? Shown) : ICardAction
{
    public static string Verb => "register.import";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImportRegister))]
public sealed partial class RegisterActionsJson : JsonSerializerContext;
