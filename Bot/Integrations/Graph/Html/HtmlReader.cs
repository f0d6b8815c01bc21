using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ClusterBot.Bot.Integrations.Graph.Html;

/// <summary>
/// Reads the plain text of a message's HTML: lines and list items kept, what a quote holds marked with "&gt;", scripts and pictures
/// left out.
/// </summary>
internal static class HtmlReader
{
    private const int DeepestQuote = 3;

    private static readonly FrozenSet<string> Hidden =
        Set("script style template head title noscript iframe object svg math attachment systemeventmessage codeblocklanguage");

    private static readonly FrozenSet<string> Blocks = Set(
        "p div li ul ol tr table tbody thead blockquote pre section article header footer h1 h2 h3 h4 h5 h6 hr dl dt dd figure codeblock");

    public static string Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html[..HtmlBounds.End(html)]);
        var text = new HtmlLines();
        var quotes = 0;
        INode? node = document.Body;
        while (node is not null)
        {
            var isHidden = node is IElement hidden && Hidden.Contains(hidden.LocalName);
            quotes += isHidden ? 0 : Open(node, text, quotes);
            if (!isHidden && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            // Up, without recursion: markup can be nested deeper than the stack.
            while (node is not null && node != document.Body && node.NextSibling is null)
            {
                quotes -= Close(node, text, quotes);
                node = node.Parent;
            }

            if (node is null || node == document.Body)
            {
                break;
            }

            quotes -= Close(node, text, quotes);
            node = node.NextSibling;
        }

        return text.Build();
    }

    private static int Open(INode node, HtmlLines text, int quotes)
    {
        if (node is IText words)
        {
            text.Append(words.Data);
        }

        if (node is not IElement element)
        {
            return 0;
        }

        if (element.LocalName is "br" || Blocks.Contains(element.LocalName))
        {
            text.NewLine(quotes);
        }

        switch (element.LocalName)
        {
            case "li":
                text.Append("- ");
                break;
            case "td" or "th":
                text.Append(" ");
                break;
            case "emoji":
                text.Append(element.GetAttribute("alt") ?? "");
                break;
            case "blockquote":
                text.NewLine(Math.Min(quotes + 1, DeepestQuote));
                return 1;
        }

        return 0;
    }

    private static int Close(INode node, HtmlLines text, int quotes)
    {
        if (node is not IElement element || Hidden.Contains(element.LocalName))
        {
            return 0;
        }

        var closes = element.LocalName == "blockquote" ? 1 : 0;
        if (Blocks.Contains(element.LocalName))
        {
            text.NewLine(Math.Min(quotes - closes, DeepestQuote));
        }

        return closes;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
