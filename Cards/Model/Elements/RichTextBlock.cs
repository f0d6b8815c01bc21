using System.Text.Json.Serialization;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.Model.Elements;

/// <summary>Text without markdown, as runs with a look of their own. See https://adaptivecards.io/explorer/RichTextBlock.html</summary>
/// <param name="Inlines">The runs, one after the other in one paragraph; a line feed within a run starts a line.</param>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    /// <summary>The place of the text within its width.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>A run of text within a <see cref="RichTextBlock"/>. See https://adaptivecards.io/explorer/TextRun.html</summary>
/// <param name="Text">Shown as it is, but for the date macros that <see cref="UserText"/> disarms.</param>
public sealed record TextRun(string Text)
{
    /// <summary>Always <c>TextRun</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    /// <summary>The size of the letters.</summary>
    public TextSize? Size { get; init; }

    /// <summary>The weight of the letters.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>The colour of the letters; never the only sign of a status.</summary>
    public TextColor? Color { get; init; }

    /// <summary>True for text of lesser importance.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>True for slanted letters.</summary>
    public bool? Italic { get; init; }
}
