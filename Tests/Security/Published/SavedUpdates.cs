using System.Globalization;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Security.Published.ActionMatrix;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Security.Published;

/// <summary>Updates that were saved a moment ago, for the button that takes them back.</summary>
internal static class SavedUpdates
{
    private const string Sure = "Yes, record it";

    /// <summary>Returns a payload that undoes a fresh save of each of the three who may.</summary>
    public static async Task<Dictionary<string, string>> ToUndoAsync(PublishedBot bot)
    {
        foreach (var person in new[] { Avery, Devon, Emery })
        {
            var update = With(
                With(With(await CheckInAsync(bot), "value-16-3", Any()), "period-16-3", "2025-26"), "seen", await SeenAsync(bot));
            var saved = await bot.PressAsync(person, Teams.General, "checkIns.submit", update);
            if (saved.Text.Contains(Sure, StringComparison.Ordinal))
            {
                // Another verb has recorded a figure for the same period before.
                saved = await bot.PressAsync(person, Teams.General, "checkIns.submit", SureOf(saved, update));
            }

            Assert.True(await SeenAsync(bot) != update["seen"], saved.Text);
        }

        return With(await CheckInAsync(bot), "seen", await SeenAsync(bot));
    }

    /// <summary>Returns a payload of the button that saves the forms of several PSAs, of which one is filled in.</summary>
    public static async Task<Dictionary<string, string>> SeveralAsync(PublishedBot bot)
    {
        var checkIn = Guid.Parse((await CheckInAsync(bot))["checkIn"]);
        var round = await bot.AskAsync(db => db.CheckIns.Where(c => c.Id == checkIn).Select(c => c.RoundId).SingleAsync());
        return new()
        {
            ["round"] = round.ToString(),
            ["forms"] = $"{checkIn}/{await SeenAsync(bot)}/whole",
            ["value-16-3"] = Any(),
        };
    }

    private static Dictionary<string, object> SureOf(InvokeAnswer asked, Dictionary<string, string> update)
    {
        var sure = update.ToDictionary(field => field.Key, field => (object)field.Value);
        foreach (var field in CardText.Button(asked.Value, Sure).GetProperty("data").EnumerateObject())
        {
            sure[field.Name] = field.Value;
        }

        return sure;
    }

    /// <summary>The last version of the demonstration's check-in.</summary>
    public static async Task<string> SeenAsync(PublishedBot bot)
    {
        var checkIn = Guid.Parse((await CheckInAsync(bot))["checkIn"]);
        var seen = await bot.AskAsync(db => db.Answers.Where(a => a.CheckInId == checkIn).MaxAsync(a => (int?)a.Version)) ?? 0;
        return seen.ToString(CultureInfo.InvariantCulture);
    }
}
