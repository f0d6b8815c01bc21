using System.Text.Json.Serialization;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.Model.Elements;

/// <summary>
/// Our own words, in the card's small markdown. Words that a person typed belong in <see cref="UserText"/>. See
/// https://adaptivecards.io/explorer/TextBlock.html
/// </summary>
/// <param name="Text">Markdown; see <see cref="Markdown.Escape"/> for words that come from elsewhere.</param>
public sealed record TextBlock(string Text) : CardElement
{
    /// <summary>The size of the letters.</summary>
    public TextSize? Size { get; init; }

    /// <summary>The weight of the letters.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>The colour of the letters; never the only sign of a status.</summary>
    public TextColor? Color { get; init; }

    /// <summary>True for text of lesser importance.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>True when long text continues on the next line; cards of ours always wrap.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>The greatest number of lines shown; no bound if null.</summary>
    public int? MaxLines { get; init; }

    /// <summary><see cref="TextBlockStyle.Heading"/> makes it a heading for screen readers.</summary>
    public TextBlockStyle? Style { get; init; }

    /// <summary>The place of the text within its width.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>The purpose of a text. See https://adaptivecards.io/explorer/TextBlock.html</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextBlockStyle>))]
public enum TextBlockStyle
{
    /// <summary>A paragraph.</summary>
    Default,

    /// <summary>The heading of a column.</summary>
    ColumnHeader,

    /// <summary>A heading, also for screen readers.</summary>
    Heading,
}
