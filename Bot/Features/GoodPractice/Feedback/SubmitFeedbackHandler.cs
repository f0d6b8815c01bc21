using System.Text.Json;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Feedback;

/// <summary>
/// Teams' own buttons below what a language model wrote: like or dislike, with a sentence. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#feedback-buttons
/// </summary>
/// <remarks>Teams shows its own thanks, so that the answer says nothing, whoever it was and whatever became of it.</remarks>
internal sealed class SubmitFeedbackHandler(ClusterDbContext db, FeedbackService feedback) : IInvokeHandler
{
    public async Task<CardResponse> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (TeamsFeedback.Read(turn.Activity) is { } given
            && await FeedbackRights.FindAsync(turn, cancellationToken) is { } person
            && await FindAsync(turn, cancellationToken) is { } request)
        {
            var why = PlainText.Clean(given.Why) is { } typed ? AuthorsText.Start(typed, FeedbackSection.MaxWhy) : null;
            await feedback.KeepAsync(request, null, person, given.IsUseful, why, turn.Now, cancellationToken);
        }

        return CardResponse.Of(new InvokeResponse(200));
    }

    /// <summary>Returns the posted summary below which the buttons stand; null when it is none.</summary>
    private async Task<SummaryRequest?> FindAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var (shown, root) = (turn.Activity.ReplyToId, turn.Conversation.Id);
        if (string.IsNullOrEmpty(shown))
        {
            return null;
        }

        var prefix = CardFamily.Summary.Prefix;
        var subjects = await db.OutboxMessages.AsNoTracking()
            .Where(d => d.ActivityId == shown && d.OrderKey == root && d.Subject!.StartsWith(prefix))
            .Select(d => d.Subject!)
            .ToListAsync(cancellationToken);
        var ids = subjects.Select(subject => Guid.TryParse(subject[prefix.Length..], out var id) ? id : Guid.Empty).ToList();
        return await db.Summaries.FirstOrDefaultAsync(
            s => ids.Contains(s.Id) && s.ConversationId == root && s.State == SummaryState.Published, cancellationToken);
    }
}

/// <summary>The content of the invoke that Teams sends when somebody uses its feedback buttons.</summary>
/// <param name="IsUseful">True for a like.</param>
/// <param name="Why">The words typed into Teams' form; null when there are none.</param>
internal sealed record TeamsFeedback(bool IsUseful, string? Why)
{
    private const string Feedback = "feedback";

    /// <summary>Reads the invoke; null when it is no feedback, or of a form that nobody knows.</summary>
    public static TeamsFeedback? Read(Activity activity)
    {
        if (activity.Value is not { ValueKind: JsonValueKind.Object } value || Text(value, "actionName") != Feedback
            || !value.TryGetProperty("actionValue", out var given) || given.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        bool? isUseful = Text(given, "reaction") switch
        {
            "like" => true,
            "dislike" => false,
            _ => null,
        };
        return isUseful is { } useful ? new TeamsFeedback(useful, Words(Text(given, Feedback))) : null;
    }

    /// <summary>The form's words come as JSON within a string: <c>{"feedbackText": "..."}</c>.</summary>
    private static string? Words(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return null;
        }

        try
        {
            using var form = JsonDocument.Parse(json);
            return form.RootElement.ValueKind == JsonValueKind.Object ? Text(form.RootElement, "feedbackText") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
