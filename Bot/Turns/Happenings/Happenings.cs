namespace ClusterBot.Bot.Turns.Happenings;

/// <summary>Tells all handlers that something happened, in the order in which the features were added.</summary>
public sealed class Happenings(IServiceProvider services)
{
    public async Task TellAsync<THappening>(THappening happening, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var handler in services.GetServices<IHappeningHandler<THappening>>())
        {
            await handler.HandleAsync(happening, turn, cancellationToken);
        }
    }
}
