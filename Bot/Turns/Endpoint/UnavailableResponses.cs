using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;

namespace ClusterBot.Bot.Turns.Endpoint;

/// <summary>
/// The answers to an activity that could not be stored. Never 200: the channel would consider it done. 503 lets the channel deliver
/// it again, and the turn's key makes a second delivery harmless.
/// </summary>
internal static class UnavailableResponses
{
    /// <summary>The delay before the next attempt, for clients that heed it.</summary>
    public const string RetryAfterSeconds = "5";

    private const int Status = StatusCodes.Status503ServiceUnavailable;

    public static InvokeResponse ForNow(Activity activity) => Of(
        activity, "Unavailable", "ClusterBot cannot store anything at the moment. Nothing was stored. Please try again in a few minutes.");

    public static InvokeResponse WhileBusy(Activity activity) => Of(
        activity, "Busy", "Many people are using ClusterBot at the moment. Nothing was stored. Please try again in a minute.");

    public static InvokeResponse WhileStopping(Activity activity) => Of(
        activity, "Stopping", "ClusterBot is being restarted. Nothing was stored. Please try again in a minute.");

    private static InvokeResponse Of(Activity activity, string code, string words) =>
        activity.Type == ActivityTypes.Invoke && activity.Name == InvokeNames.AdaptiveCardAction
            ? AdaptiveCardInvokeResponse.Error(StatusCodes.Status500InternalServerError, code, words) with { Status = Status }
            : new InvokeResponse(Status);
}
