using System.Text.Json;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Data.Queries;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>The presses on check-ins, as far as their payload tells which round they are about before they are handled.</summary>
internal static class ForeseenPresses
{
    private static readonly string[] Names = ["checkIn", "round"];

    /// <summary>Returns what the press will ask about its round; null when it says none, or the round is not held.</summary>
    public static RoundQuestion? About(IServiceProvider services, Activity activity, JsonElement payload)
    {
        foreach (var name in payload.ValueKind == JsonValueKind.Object ? Names : [])
        {
            if (payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id))
            {
                return services.GetRequiredService<RoundSnapshots>().Foresee(id, activity.From?.AadObjectId);
            }
        }

        return null;
    }
}
