using System.Globalization;
using ClusterBot.Bot.Faults;

namespace ClusterBot.Bot.Features.Health;

/// <summary>Tells administrators some days ahead that the client secret ends, at each of these days once.</summary>
internal sealed class CredentialReview(CredentialExpiry expiry, Administrators administrators)
{
    private static readonly int[] DaysAhead = [0, 1, 7, 14, 30];

    public async Task RunAsync(CancellationToken token)
    {
        if (expiry.DaysLeft is not { } left || !DaysAhead.Any(days => left <= days))
        {
            return;
        }

        var ahead = DaysAhead.First(days => left <= days);
        var occasion = string.Create(CultureInfo.InvariantCulture, $"{Dependency.Credentials}/{expiry.On:yyyy-MM-dd}/{ahead}");
        await administrators.TellAsync(occasion, _ => $"{expiry.Words} {DependencyWords.Meaning(Dependency.Credentials)}", token);
    }
}
