using System.Globalization;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Health.Clock;

namespace ClusterBot.Bot.Features.Health;

/// <summary>Tells administrators that a machine's clock jumped, each jump once.</summary>
internal sealed class ClockReview(ClockProbe clock, Administrators administrators)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (clock.Last is { } change)
        {
            var occasion = string.Create(CultureInfo.InvariantCulture, $"{Dependency.Clock}/{change.At.UtcTicks}");
            await administrators.TellAsync(occasion, _ => $"{change.Words} {DependencyText.Meaning(Dependency.Clock)}", cancellationToken);
        }
    }
}
