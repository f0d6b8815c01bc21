using ClusterBot.Bot.Integrations.Graph.Html;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.ReadModels.Records;

/// <summary>The words of a message on which somebody chose a command.</summary>
internal static class InvokedWords
{
    /// <summary>Returns their beginning; null when there are none.</summary>
    /// <param name="invoke">The invoke.</param>
    /// <param name="most">The most characters.</param>
    public static string? Of(MessageExtensionInvoke invoke, int most)
    {
        var content = invoke.Message is { IsHtml: true } html ? HtmlReader.Read(html.Content) : invoke.Message?.Content;
        return PlainText.Clean(content) is { } words ? AuthorsText.Start(words, most) : null;
    }
}
