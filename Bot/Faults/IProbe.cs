namespace ClusterBot.Bot.Faults;

/// <summary>Looks whether something that the bot depends on works. What has no probe is not used in this installation.</summary>
public interface IProbe
{
    Dependency Dependency { get; }

    /// <summary>Whether it is asked only while there is a fault, because use tells soon enough and asking costs something.</summary>
    bool OnlyWhenFaulty { get; }

    /// <summary>What is wrong, see <see cref="Fault.Reason"/>; none when all is well.</summary>
    Task<string?> FindProblemAsync(CancellationToken cancellationToken);
}
