using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.Model.Layout;

/// <summary>
/// Estimates the height of a card as a phone of 420 CSS pixels draws it, in CSS pixels: what is hidden takes none. Clients differ; the
/// gallery's tests compare it with Microsoft's renderer.
/// </summary>
internal static class CardHeight
{
    /// <summary>The width of what a card holds: 420 less its frame and padding.</summary>
    public const int Width = 386;

    private const int Padding = 16;

    private const int Gap = 12;

    private const int Frame = (2 * Padding) + 2;

    private const int Line = 20;

    private const int Button = 32;

    private const int ButtonGap = 8;

    private const int ButtonFrame = 28;

    private const int Field = 32;

    private const int MultilineField = 72;

    private const int FactTitle = 140;

    private const int Chart = 320;

    private const int CellFrame = 17;

    private const double Size = 14;

    public static int Of(AdaptiveCard card) =>
        Frame + Of(card.Body, Width) + (card.Actions is { Count: > 0 } actions ? Gap + Rows(actions, Width) : 0);

    /// <summary>Returns the height of elements under each other, with the space between them.</summary>
    public static int Of(IEnumerable<CardElement> elements, int width)
    {
        var height = 0;
        foreach (var element in elements.Where(element => element.IsVisible != false))
        {
            height += Of(element, width) + (height == 0 ? 0 : Above(element));
        }

        return height;
    }

    /// <summary>Returns the height of an element without the space above it; 0 when it is hidden.</summary>
    public static int Of(CardElement element, int width) => element.IsVisible == false ? 0 : element switch
    {
        TextBlock block => Of(block, width),
        RichTextBlock rich => Of(rich, width),
        Container { Style: null } container => Of(container.Items, width),
        Container container => Of(container.Items, width - (2 * Padding)) + (2 * Padding),
        ColumnSet set => Of(set, width),
        FactSet facts => facts.Facts.Sum(fact => Of(fact, width)),
        Table table => table.Rows.Sum(row => Of(row, table, width)),
        ActionSet set => Rows(set.Actions, width),
        Image image => image.PixelHeight,
        ChartLine chart => Math.Max(Chart, chart.Fallback is { } fallback ? Of(fallback, width) : 0),
        InputElement input => Of(input, width),
        _ => throw new ArgumentOutOfRangeException(nameof(element), element.GetType().Name, "The height of this element is not known."),
    };

    /// <summary>Returns the space above an element that is not the first.</summary>
    public static int Above(CardElement element) => (element.Separator is true ? 1 : 0) + (element.Spacing switch
    {
        null or Spacing.Default => Gap,
        Spacing.None => 0,
        Spacing.Small => 8,
        Spacing.Medium or Spacing.Padding => Padding,
        Spacing.Large => 20,
        Spacing.ExtraLarge => 24,
        _ => throw new ArgumentOutOfRangeException(nameof(element), element.Spacing, "There is no such spacing."),
    });

    private static int Of(TextBlock block, int width)
    {
        var counter = new LineCounter(width);
        // Escapes of the markdown are not shown.
        counter.Add(block.Text.Replace("\\", "", StringComparison.Ordinal), Letters(block.Size), block.Weight is TextWeight.Bolder);
        counter.End();
        return Math.Min(counter.Lines, block.MaxLines ?? int.MaxValue) * LineOf(block.Size);
    }

    private static int Of(RichTextBlock rich, int width)
    {
        var counter = new LineCounter(width);
        foreach (var run in rich.Inlines)
        {
            counter.Add(run.Text, Letters(run.Size), run.Weight is TextWeight.Bolder);
        }

        counter.End();
        return (counter.Lines * Line) + rich.Inlines.Select(run => LineOf(run.Size) - Line).DefaultIfEmpty().Max();
    }

    private static int Of(ColumnSet set, int width)
    {
        var shown = set.Columns.Where(column => column.IsVisible != false).ToList();
        var left = width - (Gap * (shown.Count - 1)) - shown.Where(column => column.Width == "auto").Sum(column => Natural(column, width));
        var stretched = Math.Max(1, shown.Count(column => column.Width != "auto"));
        return shown.Select(column => Of(column.Items, Math.Max(50, column.Width == "auto" ? Natural(column, width) : left / stretched)))
            .DefaultIfEmpty().Max() + (set.Style is null ? 0 : 2 * Padding);
    }

    private static int Natural(Column column, int width) => Math.Min(width / 2, column.Items.Select(item => item switch
    {
        ActionSet set => set.Actions.Sum(action => WidthOf(action)) + (ButtonGap * (set.Actions.Count - 1)),
        RichTextBlock rich =>
            (int)rich.Inlines.Sum(run => LineCounter.WidthOf(run.Text, Letters(run.Size), run.Weight is TextWeight.Bolder)),
        TextBlock block => (int)LineCounter.WidthOf(block.Text, Letters(block.Size), block.Weight is TextWeight.Bolder),
        Image image => image.PixelWidth,
        _ => width / 3,
    }).DefaultIfEmpty().Max());

    private static int Of(Fact fact, int width)
    {
        var title = new LineCounter(FactTitle);
        title.Add(fact.Title, Size, isBold: true);
        title.End();
        var value = new LineCounter(width - FactTitle - Padding);
        value.Add(fact.Value, Size, isBold: false);
        value.End();
        return Math.Max(title.Lines, value.Lines) * Line;
    }

    private static int Of(TableRow row, Table table, int width)
    {
        var shares = Math.Max(1, table.Columns.Sum(column => column.Width));
        return CellFrame + row.Cells.Zip(
            table.Columns, (cell, column) => Of(cell.Items, Math.Max(50, (width * column.Width / shares) - Padding)))
            .DefaultIfEmpty().Max();
    }

    private static int Of(InputElement input, int width)
    {
        var label = new LineCounter(width);
        label.Add(input.Label, Size, isBold: true);
        label.End();
        return (label.Lines * Line) + 8 + input switch
        {
            InputText { IsMultiline: true } => MultilineField,
            InputChoiceSet { Style: ChoiceSetStyle.Expanded } choices => choices.Choices.Count * 28,
            _ => Field,
        };
    }

    /// <summary>Returns the height of buttons, which go on in a next row where there is no room.</summary>
    private static int Rows(IReadOnlyList<CardAction> actions, int width)
    {
        var (rows, used) = (1, 0);
        foreach (var action in actions)
        {
            var needs = WidthOf(action);
            (rows, used) = used > 0 && used + needs > width ? (rows + 1, needs + ButtonGap) : (rows, used + needs + ButtonGap);
        }

        return (rows * (Button + ButtonGap)) - ButtonGap;
    }

    private static int WidthOf(CardAction action) =>
        ButtonFrame + (int)LineCounter.WidthOf(action.Title, Size, isBold: true) + (action is ActionShowCard ? Padding : 0);

    private static double Letters(TextSize? size) => size switch
    {
        null or TextSize.Default or TextSize.Medium => Size,
        TextSize.Small => 12,
        TextSize.Large => 18,
        TextSize.ExtraLarge => 24,
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "There is no such size."),
    };

    private static int LineOf(TextSize? size) => size switch
    {
        null or TextSize.Default or TextSize.Medium => Line,
        TextSize.Small => 16,
        TextSize.Large => 24,
        TextSize.ExtraLarge => 32,
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "There is no such size."),
    };
}
