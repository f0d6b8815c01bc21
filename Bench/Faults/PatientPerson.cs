using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using ClusterBot.Bench.Storm;
using ClusterBot.Bench.Storm.Load;
using ClusterBot.BotFramework.Activities.Json;

namespace ClusterBot.Bench.Faults;

/// <summary>
/// One SRO who saves an update. What is not answered with a card is sent again, the same activity to any replica, as the channel and a load
/// balancer do.
/// </summary>
internal sealed class PatientPerson(
    HttpClient http, IReadOnlyList<FaultyReplica> replicas, string serviceUrl, PostedCard card, StormPsa psa, Guid checkIn)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromMinutes(2);

    public Guid CheckIn => checkIn;

    /// <summary>The moments of the first try and of the answer; the latter null when there was none.</summary>
    public (long From, long? To) Waited { get; private set; }

    public int Tries { get; private set; }

    public async Task AnswerAsync()
    {
        var own = card with { CheckIns = [.. Enumerable.Repeat(checkIn.ToString(), psa.Number)] };
        var activity = StormActivities.Answers(own, psa, "More families have moved in.");
        activity.ServiceUrl = serviceUrl;
        var (body, from) = (ActivityJson.Write(activity), Stopwatch.GetTimestamp());
        Waited = (from, null);
        while (Stopwatch.GetElapsedTime(from) < GivesUpAfter)
        {
            Tries++;
            if (await IsAnsweredAsync(body))
            {
                Waited = (from, Stopwatch.GetTimestamp());
                return;
            }

            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    private async Task<bool> IsAnsweredAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var response = await http.PostAsync(replicas[Random.Shared.Next(replicas.Count)].Replica.Messages, content);
            return response.IsSuccessStatusCode
                && JsonElement.Parse(await response.Content.ReadAsByteArrayAsync()).GetProperty("type").GetString()
                    == "application/vnd.microsoft.card.adaptive";
        }
        catch (Exception exception) when (exception is TaskCanceledException or HttpRequestException)
        {
            return false;
        }
    }
}
