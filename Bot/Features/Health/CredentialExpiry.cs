using System.Globalization;
using ClusterBot.Bot.Faults;
using ClusterBot.Bot.Startup;
using ClusterBot.Cards;

namespace ClusterBot.Bot.Features.Health;

/// <summary>When the bot's client secret ends. Nothing tells the bot itself, so it is a setting.</summary>
internal sealed class CredentialExpiry : IProbe
{
    public const string Setting = "MicrosoftAppPasswordExpiresOn";

    private const int SoonDays = 30;

    private readonly TimeProvider _time;

    /// <exception cref="StartupProblemException">The setting cannot be read.</exception>
    public CredentialExpiry(IConfiguration configuration, TimeProvider time)
    {
        _time = time;
        if (configuration[Setting] is { Length: > 0 } text)
        {
            On = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
                ? on
                : throw new StartupProblemException(Setting, "must be a date such as 2027-06-30.");
        }
    }

    public DateOnly? On { get; }

    public Dependency Dependency => Dependency.Credentials;

    public bool OnlyWhenFaulty => false;

    public int? DaysLeft => On?.DayNumber - DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime).DayNumber;

    public Task<string?> FindProblemAsync(CancellationToken cancellationToken) => Task.FromResult(DaysLeft is <= SoonDays ? Words : null);

    /// <summary>When it ends, in a sentence.</summary>
    public string Words => DaysLeft switch
    {
        < 0 => $"The bot's client secret ended on {CardDates.Day(On!.Value)}.",
        0 => "The bot's client secret ends today.",
        1 => "The bot's client secret ends tomorrow.",
        var days => $"The bot's client secret ends on {CardDates.Day(On!.Value)}, in {days} days.",
    };
}
