using System.Text;
using System.Text.Json.Nodes;

namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>
/// Carries activities to the bot. Teams does not promise an order, nor to deliver once: a test can hold what happens and deliver it
/// late, again, or in another order. See
/// <see href="https://learn.microsoft.com/azure/bot-service/bot-service-troubleshoot-general-problems"/>.
/// </summary>
public sealed class EventFeed(BotUnderTest bot)
{
    private readonly List<JsonObject> _held = [];
    private readonly List<JsonObject> _delivered = [];
    private bool _holds;

    /// <summary>Everything that has reached the bot, in order.</summary>
    public IReadOnlyList<JsonObject> Delivered => _delivered;

    /// <summary>
    /// From now on what happens is kept back until <see cref="ReleaseAsync"/>. Presses are never kept: a client waits for them.
    /// </summary>
    public void Hold() => _holds = true;

    /// <summary>Delivers what was held back, in this order.</summary>
    /// <param name="inOrder">Reorders, leaves out or repeats; null for the order in which it happened.</param>
    public async Task ReleaseAsync(Func<IReadOnlyList<JsonObject>, IEnumerable<JsonObject>>? inOrder = null)
    {
        _holds = false;
        JsonObject[] held = [.. _held];
        _held.Clear();
        foreach (var activity in inOrder?.Invoke(held) ?? held)
        {
            await PostAsync(activity);
        }
    }

    /// <summary>Delivers the last activity once more, as after an answer that was lost on its way.</summary>
    public Task RepeatLastAsync() => PostAsync(_delivered[^1]);

    internal async Task SendAsync(JsonObject activity)
    {
        if (_holds)
        {
            _held.Add(activity);
        }
        else
        {
            await PostAsync(activity);
        }
    }

    internal async Task<HttpResponseMessage> AskAsync(JsonObject activity)
    {
        _delivered.Add(activity);
        return await bot.PostAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()));
    }

    private async Task PostAsync(JsonObject activity)
    {
        using var response = await AskAsync(activity);
        response.EnsureSuccessStatusCode();
    }
}
