namespace ClusterBot.Cards.Model;

/// <summary>Text without markdown, as runs with a look of their own. See https://adaptivecards.io/explorer/RichTextBlock.html</summary>
/// <param name="Inlines">The runs, one after the other in one paragraph; a line feed within a run starts a line.</param>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    /// <summary>Where the text stands within its width.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}
