using System.Data.Common;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Support;

/// <summary>
/// The clock of a bot under test. It is moved between two deliveries and not during one, where hours would pass between a
/// message's arrival and the note that it arrived, and it would rightly be sent again. What hangs there does not hold it up for long.
/// </summary>
public sealed class TestClock(DateTimeOffset start, Func<IServiceProvider?> services) : FakeTimeProvider(start)
{
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromMilliseconds(500);

    private string? _hanging;

    public new void Advance(TimeSpan by)
    {
        LetDeliveriesEnd();
        base.Advance(by);
    }

    public new void SetUtcNow(DateTimeOffset now)
    {
        LetDeliveriesEnd();
        base.SetUtcNow(now);
    }

    private void LetDeliveriesEnd()
    {
        var seen = InFlight();
        if (seen.Length > 0 && seen != _hanging && !SpinWait.SpinUntil(() => InFlight().Length == 0, MaxTimeout))
        {
            _hanging = seen;
        }
    }

    private string InFlight()
    {
        try
        {
            using var scope = services()?.CreateScope();
            return scope is null ? "" : string.Join(' ', scope.ServiceProvider.GetRequiredService<ClusterDbContext>().OutboxMessages
                .Where(d => d.State == OutboxMessageState.Leased).Select(d => d.Id).ToList());
        }
        catch (Exception failure) when (failure is ObjectDisposedException or InvalidOperationException or DbException)
        {
            // The bot has stopped, or a test has taken the database away.
            return "";
        }
    }
}
