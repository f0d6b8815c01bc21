namespace ClusterBot.Bot.Data;

/// <summary>What is to happen once the scope's transaction is committed, and not at all if it is not.</summary>
public sealed class AfterCommit
{
    private readonly List<Action> _actions = [];

    /// <summary>Whether deliveries were added: whoever sends them is told.</summary>
    public bool HasDeliveries { get; set; }

    /// <summary>The action must be quick and must not throw: the caller of the transaction waits for it.</summary>
    public void Do(Action action) => _actions.Add(action);

    internal void Run() => _actions.ForEach(action => action());
}
