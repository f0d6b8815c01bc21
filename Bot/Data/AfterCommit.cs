namespace ClusterBot.Bot.Data;

/// <summary>What is to happen once the scope's transaction is committed, and not at all if it is not.</summary>
public sealed class AfterCommit
{
    private readonly List<Action> _actions = [];

    private readonly HashSet<string> _tenants = [];

    /// <summary>The tenants for which deliveries were added: whoever sends them is told.</summary>
    public IReadOnlyCollection<string> Tenants => _tenants;

    /// <summary>A delivery was added.</summary>
    public void Queued(string tenantId) => _tenants.Add(tenantId);

    /// <summary>The action must be quick and must not throw: the caller of the transaction waits for it.</summary>
    public void Do(Action action) => _actions.Add(action);

    internal void Run() => _actions.ForEach(action => action());
}
