using System.Globalization;
using ClusterBot.Bot.Health;
using ClusterBot.Cards;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Features.Health;

/// <summary>Tells administrators some days ahead that the client secret ends, once on each of these days.</summary>
internal sealed class CredentialReview(CredentialExpiry expiry, Administrators administrators)
{
    private static readonly int[] DaysAhead = [0, 1, 7, 14, 30];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (expiry.DaysLeft is not { } left || !DaysAhead.Any(days => left <= days))
        {
            return;
        }

        var ahead = DaysAhead.First(days => left <= days);
        var occasion = string.Create(CultureInfo.InvariantCulture, $"{Dependency.Credentials}/{expiry.On:yyyy-MM-dd}/{ahead}");
        await administrators.TellAsync(
            occasion, _ => $"{expiry.Words} {DependencyText.Meaning(Dependency.Credentials)}", cancellationToken);
    }
}

/// <summary>The end of the bot's client secret. Nothing tells the bot itself, so it is a setting.</summary>
internal sealed class CredentialExpiry : IProbe
{
    public const string Setting = "MicrosoftAppPasswordExpiresOn";

    private const int SoonDays = 30;

    private readonly TimeProvider _time;

    /// <exception cref="ConfigurationProblemException">The setting cannot be read.</exception>
    public CredentialExpiry(IConfiguration configuration, TimeProvider time)
    {
        _time = time;
        if (configuration[Setting] is { Length: > 0 } text)
        {
            On = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
                ? on
                : throw new ConfigurationProblemException(Setting, "must be a date such as 2027-06-30.");
        }
    }

    public DateOnly? On { get; }

    public Dependency Dependency => Dependency.Credentials;

    public bool OnlyWhenFaulty => false;

    public int? DaysLeft => On?.DayNumber - DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime).DayNumber;

    public Task<string?> FindProblemAsync(CancellationToken cancellationToken) => Task.FromResult(DaysLeft is <= SoonDays ? Words : null);

    /// <summary>The end of the secret, in a sentence.</summary>
    public string Words => DaysLeft switch
    {
        < 0 => $"The bot's client secret ended on {CardDates.Day(On!.Value)}.",
        0 => "The bot's client secret ends today.",
        1 => "The bot's client secret ends tomorrow.",
        var days => $"The bot's client secret ends on {CardDates.Day(On!.Value)}, in {days} days.",
    };
}
