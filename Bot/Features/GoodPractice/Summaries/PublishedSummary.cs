using System.Text.Json;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>The message that takes the place of the one that said the bot was at work.</summary>
internal static class PublishedSummary
{
    public const string PointGone = "This point was taken out, because a message that it rests on was deleted.";

    public static PostableCard Of(Guid request, SummaryView view) => new(SummaryScope.KeyOf(request), SummaryCard.Build(view))
    {
        Entities = IsModels(view) ? [WrittenByModel()] : [],
        HasFeedbackButtons = IsModels(view),
    };

    /// <summary>Stands where a summary stood that may not be shown any more.</summary>
    public static PostableCard TakenAway(Guid request) => new(SummaryScope.KeyOf(request), NoSummaryCard.TakenAway());

    private static bool IsModels(SummaryView view) => view.Method == SummaryMethod.Model && view.Shown.Any();

    /// <summary>
    /// Teams' label for what a model wrote:
    /// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content
    /// </summary>
    private static Entity WrittenByModel() => new()
    {
        Type = "https://schema.org/Message",
        Properties = new Dictionary<string, JsonElement>
        {
            ["@type"] = JsonElement.Parse("\"Message\""),
            ["@context"] = JsonElement.Parse("\"https://schema.org\""),
            ["@id"] = JsonElement.Parse("\"\""),
            ["additionalType"] = JsonElement.Parse("[\"AIGeneratedContent\"]"),
        },
    };
}
