namespace ClusterBot.Bot.Faults;

/// <summary>Puts right what was planned by a clock that has been set since.</summary>
public interface IClockJump
{
    Task ClockWasSetAsync(CancellationToken cancellationToken);
}
