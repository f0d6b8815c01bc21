namespace ClusterBot.Bot.Turns.Happenings;

/// <summary>
/// How one feature does its part when another says that something happened: called inside the same transaction, before the
/// commit. Features know the happening, never each other.
/// </summary>
public interface IHappeningHandler<in THappening>
{
    Task HandleAsync(THappening happening, TurnContext turn, CancellationToken cancellationToken);
}
