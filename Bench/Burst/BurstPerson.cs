using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using ClusterBot.Bench.Storm;
using ClusterBot.Bench.Storm.Load;
using ClusterBot.BotFramework.Activities.Json;
using Activity = ClusterBot.BotFramework.Activities.Activity;

namespace ClusterBot.Bench.Burst;

/// <summary>One SRO: the client refreshes the card, the SRO opens the form and saves an update. Each is pressed once.</summary>
internal sealed class BurstPerson(
    HttpClient http, IReadOnlyList<StormReplica> replicas, string serviceUrl, PostedCard card, StormPsa psa, Guid round, Guid checkIn)
{
    private readonly PostedCard _own = card with { CheckIns = [.. Enumerable.Repeat(checkIn.ToString(), psa.Number)] };

    public Guid CheckIn => checkIn;

    public StormCluster Cluster => card.Cluster;

    /// <summary>Of each press, what it was, how long it took, and what went wrong, if anything did.</summary>
    public List<(string Press, TimeSpan Took, string? Wrong)> Presses { get; } = [];

    public async Task AnswerAsync()
    {
        await PressAsync("refresh", StormActivities.Refreshes(_own, psa, round));
        await PressAsync("form", StormActivities.OpensForm(_own, psa, round));
        await PressAsync("submit", StormActivities.Answers(_own, psa, "More families have moved in."));
    }

    private async Task PressAsync(string press, Activity activity)
    {
        activity.ServiceUrl = serviceUrl;
        using var content = new ByteArrayContent(ActivityJson.Write(activity));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var startedAt = Stopwatch.GetTimestamp();
        var wrong = await WrongAsync(content);
        Presses.Add((press, Stopwatch.GetElapsedTime(startedAt), wrong));
    }

    private async Task<string?> WrongAsync(ByteArrayContent content)
    {
        try
        {
            // As a load balancer does: any of them.
            using var response = await http.PostAsync(replicas[Random.Shared.Next(replicas.Count)].Messages, content);
            if (!response.IsSuccessStatusCode)
            {
                return $"status {(int)response.StatusCode}";
            }

            var answer = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync());
            return answer.GetProperty("type").GetString() == "application/vnd.microsoft.card.adaptive"
                ? null
                : answer.GetProperty("value").ToString();
        }
        catch (Exception exception) when (exception is TaskCanceledException or HttpRequestException)
        {
            return exception.GetType().Name;
        }
    }
}
