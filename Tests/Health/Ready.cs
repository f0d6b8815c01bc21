using System.Text.Json;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Health;

/// <summary>The answer of <c>/health/ready</c>.</summary>
internal sealed record Ready(int HttpStatus, string Status, JsonElement Checks)
{
    public static async Task<Ready> AskAsync(BotUnderTest bot)
    {
        using var response = await bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        return new Ready((int)response.StatusCode, body.GetProperty("status").GetString()!, body.GetProperty("checks"));
    }

    /// <summary>Lets the bot's clock run until it answers so.</summary>
    public static async Task<Ready> BecomesAsync(BotUnderTest bot, string status)
    {
        Ready? last = null;
        await Eventually.TrueAsync(
            async () =>
            {
                bot.Time.Advance(TimeSpan.FromSeconds(10));
                last = await AskAsync(bot);
                return last.Status == status;
            },
            $"the bot to be {status}");
        return last!;
    }

    /// <summary>Returns why something does not work; null when it works.</summary>
    public string? ReasonOf(string check) =>
        Checks.GetProperty(check).TryGetProperty("reason", out var reason) ? reason.GetString() : null;
}
