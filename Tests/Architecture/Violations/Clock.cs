namespace ClusterBot.Tests.Architecture.Violations;

public static class AsksTheMachine
{
#pragma warning disable RS0030 // It is here to be found.
    public static async Task<DateTimeOffset> LaterAsync()
    {
        await Task.Yield();
        return DateTimeOffset.UtcNow;
    }
#pragma warning restore RS0030
}
