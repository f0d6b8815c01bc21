using System.Globalization;

namespace ClusterBot.Bot.Faults;

/// <summary>The machine's clock jumped.</summary>
/// <param name="By">How far; negative when it went back.</param>
/// <param name="At">When it was noticed, by the clock as it is since.</param>
/// <param name="Timestamp">The same by a clock that nobody sets.</param>
internal sealed record ClockChange(TimeSpan By, DateTimeOffset At, long Timestamp)
{
    /// <summary>What happened, in a sentence for an administrator. A machine that slept cannot be told from one whose clock was set.</summary>
    public string Words => By > TimeSpan.Zero
        ? $"The machine's clock went forward by {Minutes}: it was set, or the machine slept."
        : $"The machine's clock was set back by {Minutes}.";

    private string Minutes => Math.Round(By.Duration().TotalMinutes) is var minutes and not 1
        ? minutes.ToString("F0", CultureInfo.InvariantCulture) + " minutes"
        : "1 minute";
}
