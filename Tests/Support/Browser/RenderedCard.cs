namespace ClusterBot.Tests.Support.Browser;

/// <summary>The result of Microsoft's renderer for a card.</summary>
/// <param name="Text">The text in sight; of a card with several buttons that open more, with the last one open.</param>
/// <param name="Blocks">The text of each text block and rich text block, in order.</param>
/// <param name="BlockTags">The names of the HTML elements that markdown made within text blocks, without repetition.</param>
/// <param name="Inputs">The accessible names of the controls, without repetition; empty for a control without one.</param>
/// <param name="Warnings">What the renderer complained of.</param>
/// <param name="Overflow">Elements that stick out of the card or whose text is cut off, each with its class and size.</param>
/// <param name="Height">The height, in CSS pixels.</param>
public sealed record RenderedCard(
    string Text,
    IReadOnlyList<string> Blocks,
    IReadOnlyList<string> BlockTags,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Overflow,
    int Height);
