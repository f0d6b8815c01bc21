using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Records;

/// <summary>Something that was found.</summary>
public sealed record FoundView
{
    /// <summary>The kind in a word or two, such as "Lesson", "Decision", "Summary point".</summary>
    public required string Kind { get; init; }

    /// <summary>The words, as typed.</summary>
    public required string Text { get; init; }

    /// <summary>The person, department and PSA, as far as there are any, in a line.</summary>
    public required string From { get; init; }

    /// <summary>The local day on which it was written.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The record; null for what is none.</summary>
    public Guid? Record { get; init; }

    /// <summary>The message in Teams; null when there is none to open.</summary>
    public Uri? Link { get; init; }
}

/// <summary>The things that were found, the best first.</summary>
public sealed record FindView
{
    /// <summary>The highest marking of what is shown.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>The words that were looked for, as typed; empty when none were.</summary>
    public required string Words { get; init; }

    /// <summary>The filters in words, such as "barriers, PSA 16"; null when there is none.</summary>
    public string? Filters { get; init; }

    /// <summary>The things that are shown.</summary>
    public required IReadOnlyList<FoundView> Found { get; init; }

    /// <summary>The number of all that was found.</summary>
    public required int Count { get; init; }

    /// <summary>True when the words were not found as they are spelt, and those that are spelt alike were taken.</summary>
    public bool IsOfLikeWords { get; init; }

    /// <summary>True when something is left out because not everybody in the place may see it.</summary>
    public bool IsCutForPlace { get; init; }

    /// <summary>True when the reader may follow the subject.</summary>
    public bool MayFollow { get; init; }
}

/// <summary>Shows what was found among records, summaries and decisions, within two screens.</summary>
public static class FindCard
{
    /// <summary>The most things that a card shows.</summary>
    public const int MaxShown = 6;

    private const int MaxText = 180;

    public static AdaptiveCard Build(FindView find)
    {
        var words = Words(find);
        return TwoScreens.Of(new AdaptiveCard
        {
            FallbackText = words,
            Speak = words,
            Body =
            [
                ProtectiveMarkingLine.Of(find.Marking),
                new RichTextBlock([new TextRun(Count(find) + " ") { Weight = TextWeight.Bolder, Size = TextSize.Medium }, .. For(find)]),
                .. Notes(find).Select(note => new TextBlock(note) { IsSubtle = true, Spacing = Spacing.Small }),
                .. find.Found.Take(MaxShown).SelectMany((found, index) => One(found, index + 1)),
            ],
            Actions = find is { MayFollow: true, Words.Length: > 0 }
                ? [CommandButton.Of("Follow this subject", $"follow {find.Words}")]
                : null,
        });
    }

    private static string Count(FindView find) => find.Count switch
    {
        0 => "Nothing found",
        1 => "1 found",
        _ => $"{find.Count} found",
    };

    private static string Words(FindView find) =>
        $"{Count(find)}{(find.Words.Length > 0 ? $" for “{UserText.Plain(find.Words, 100)}”" : "")}.";

    private static IEnumerable<TextRun> For(FindView find) =>
    [
        .. find.Words.Length > 0 ? [new TextRun("for “"), UserText.Run(find.Words, 100), new TextRun("”")] : Array.Empty<TextRun>(),
        .. find.Filters is { } filters
            ? [new TextRun(find.Words.Length > 0 ? ", among " : "among "), UserText.Run(filters, 200)]
            : Array.Empty<TextRun>(),
    ];

    private static IEnumerable<string> Notes(FindView find)
    {
        if (find.IsOfLikeWords)
        {
            yield return "Nothing has these words as they are spelt. These have words that are spelt much like them.";
        }

        if (find.Count > MaxShown)
        {
            yield return $"The best {MaxShown} are shown. More words find fewer, and so do a kind, a PSA or a tag: "
                + "find barriers about data sharing, PSA 16";
        }

        if (find.Count == 0)
        {
            yield return "Fewer or other words may find more. To write something down, type: note";
        }

        if (find.IsCutForPlace)
        {
            yield return "What not everybody here may see is left out. "
                + "For all that you may see, ask in your personal chat with ClusterBot.";
        }
    }

    private static IEnumerable<CardElement> One(FoundView found, int number)
    {
        yield return new RichTextBlock(
        [
            new TextRun($"{number}. ") { Weight = TextWeight.Bolder },
            UserText.Run(found.Kind, 100) with { Weight = TextWeight.Bolder },
            new TextRun("  "),
            UserText.Run(found.Text.ReplaceLineEndings(" "), MaxText),
            new TextRun("\n"),
            UserText.Run(found.From.Length > 0 ? $"{found.From}, {CardDates.Day(found.On)}" : CardDates.Day(found.On), 200) with
            {
                IsSubtle = true,
            },
        ])
        {
            Separator = true,
            Spacing = Spacing.Medium,
        };
        CardAction[] buttons =
        [
            .. found.Record is { } id
                ? [
                    ActionExecute.For(
                        $"Show {number}", new ShowRecord(id), RecordActionsJson.Default.ShowRecord, inputs: AssociatedInputs.None),
                ]
                : Array.Empty<CardAction>(),
            .. found.Link is { } link ? [new ActionOpenUrl { Title = $"Open {number} in Teams", Url = link }] : Array.Empty<CardAction>(),
        ];
        if (buttons.Length > 0)
        {
            yield return new ActionSet(buttons) { Spacing = Spacing.Small };
        }
    }
}
