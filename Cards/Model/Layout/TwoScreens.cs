using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.Model.Layout;

/// <summary>
/// Keeps a card within two screens of a phone: the beginning and the buttons at the foot stay in sight. Long texts are shown in part,
/// then whatever comes last is folded behind a button. Nothing is left out.
/// </summary>
public static class TwoScreens
{
    /// <summary>The greatest height of a card at 420 CSS pixels wide, in CSS pixels.</summary>
    public const int MaxHeight = 1_400;

    /// <summary>The same as an estimate: clients differ.</summary>
    internal const int Room = 1_340;

    private const string RestId = "rest-of-card";

    private const int ToggleHeight = 44;

    /// <summary>A section begins in the upper part of a card's room, or it is cut in the middle.</summary>
    private const double LatestBreak = 0.55;

    private const int WorthFilling = 240;

    private const int LeastRoom = 400;

    private static readonly int[] TextLengths = [700, 360, 180];

    /// <summary>Returns the card as it is, or folded.</summary>
    /// <param name="card">The card.</param>
    /// <param name="foot">The number of elements at the end of the body that stay in sight: the buttons, or an open form.</param>
    public static AdaptiveCard Of(AdaptiveCard card, int foot = 0)
    {
        if (CardHeight.Of(card) <= Room)
        {
            return card;
        }

        var least = card;
        foreach (var length in TextLengths)
        {
            var shorter = card with { Body = LongTexts.Fold(card.Body, length) };
            if (CardJson.WriteUtf8(shorter).Length > CardLimits.MaxBytes)
            {
                continue;
            }

            if (CardHeight.Of(shorter) <= Room)
            {
                return shorter;
            }

            least = shorter;
        }

        var end = Math.Max(0, least.Body.Count - foot);
        var (head, tail) = (least.Body.Take(end).ToList(), least.Body.Skip(end).ToList());
        var taken = CardHeight.Of(least with { Body = tail }) + 24;
        return least with { Body = [.. Fold(head, Math.Max(LeastRoom, Room - taken), RestId), .. tail] };
    }

    /// <summary>Returns the elements as they are, or folded.</summary>
    /// <param name="elements">Elements of a card's body, one under the other.</param>
    /// <param name="room">The room for them, in CSS pixels.</param>
    internal static IReadOnlyList<CardElement> Fold(IReadOnlyList<CardElement> elements, int room)
    {
        var least = elements;
        foreach (var length in TextLengths)
        {
            if (CardHeight.Of(least, CardHeight.Width) <= room)
            {
                return least;
            }

            least = LongTexts.Fold(elements, length);
        }

        return Fold([.. least], Math.Max(LeastRoom, room), RestId);
    }

    /// <summary>Returns as many elements as there is room for, and the others behind a button.</summary>
    /// <param name="elements">All of them; too many.</param>
    /// <param name="room">The room, in CSS pixels, also for the button.</param>
    /// <param name="id">The id of the part that is hidden.</param>
    private static List<CardElement> Fold(List<CardElement> elements, int room, string id)
    {
        room -= ToggleHeight;
        var (starts, height) = (new List<int>(), 0);
        foreach (var element in elements)
        {
            starts.Add(height);
            height += CardHeight.Of(element, CardHeight.Width) + (element.IsVisible == false ? 0 : CardHeight.Above(element));
        }

        if (height <= room + ToggleHeight)
        {
            return elements;
        }

        var last = starts.FindLastIndex(start => start <= room);
        var cut = Enumerable.Range(0, last + 1).Reverse()
            .FirstOrDefault(at => starts[at] > room * LatestBreak && BeginsSection(elements[at]), last);
        // One part that is too long by itself is folded inside.
        if (room - starts[cut] > WorthFilling && elements[cut] is Container { Style: null, SelectAction: null } container)
        {
            var inside = container with { Items = Fold([.. container.Items], room - starts[cut], id + "-part") };
            return [.. elements.Take(cut), inside, .. Rest(elements.Skip(cut + 1), id)];
        }

        return [.. elements.Take(cut), .. Rest(elements.Skip(cut), id)];
    }

    private static IEnumerable<CardElement> Rest(IEnumerable<CardElement> elements, string id)
    {
        var rest = new Container([.. elements]) { Id = id, IsVisible = false };
        return rest.Items.Count == 0 ? [] : [new ActionSet([FoldedList.Toggle("Show the rest", rest)]) { Separator = true }, rest];
    }

    private static bool BeginsSection(CardElement element) =>
        element.Separator is true || element is TextBlock { Weight: TextWeight.Bolder } or Container { IsVisible: not false };
}

/// <summary>Long texts of which the beginning is shown, and all of it on a press.</summary>
internal static class LongTexts
{
    private const int TitleLength = 14;

    /// <summary>A text is shown in part where that leaves at least this room, in CSS pixels: the button takes some of it.</summary>
    private const int WorthFolding = 120;

    /// <summary>Returns the elements with each text in sight shown in part when it is longer.</summary>
    public static IReadOnlyList<CardElement> Fold(IReadOnlyList<CardElement> elements, int length)
    {
        var count = 0;
        return [.. elements.SelectMany(element => Fold(element, length, ref count))];
    }

    private static IReadOnlyList<CardElement> Fold(CardElement element, int length, ref int count)
    {
        switch (element)
        {
            case { IsVisible: false }:
                return [element];
            case Container container:
                var items = new List<CardElement>();
                foreach (var item in container.Items)
                {
                    items.AddRange(Fold(item, length, ref count));
                }

                return [container with { Items = items }];
            case RichTextBlock { Id: null } text when IsWorthFolding(text, length):
                count++;
                return Fold(text, length, $"text-{count}");
            default:
                return [element];
        }
    }

    private static bool IsWorthFolding(RichTextBlock text, int length) =>
        text.Inlines.Sum(run => run.Text.Length) > length
        && CardHeight.Of(text, CardHeight.Width) - CardHeight.Of(Beginning(text, length), CardHeight.Width) >= WorthFolding;

    private static IReadOnlyList<CardElement> Fold(RichTextBlock text, int length, string id)
    {
        var (preview, whole) = (Beginning(text, length) with { Id = id + "-short" }, text with { Id = id, IsVisible = false });
        var words = string.Concat(text.Inlines.Select(run => run.Text)).ReplaceLineEndings(" ").Trim();
        return
        [
            preview,
            whole,
            new ActionSet(
            [
                new ActionToggleVisibility
                {
                    Title = $"Show all: “{UserText.Plain(words, TitleLength)}”",
                    TargetElements = [new TargetElement(id), new TargetElement(id + "-short")],
                },
            ])
            {
                Spacing = Spacing.Small,
            },
        ];
    }

    private static RichTextBlock Beginning(RichTextBlock text, int length)
    {
        var (runs, left) = (new List<TextRun>(), length);
        foreach (var run in text.Inlines.TakeWhile(_ => left > 0))
        {
            runs.Add(run with { Text = TextCleaning.Bound(run.Text, left) });
            left -= run.Text.Length;
        }

        return text with { Inlines = runs };
    }
}
