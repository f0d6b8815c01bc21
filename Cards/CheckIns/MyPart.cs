namespace ClusterBot.Cards.CheckIns;

/// <summary>What one person is asked for in a check-in.</summary>
/// <param name="Rows">The indicators that the person holds, by reference; none for who answers for the whole PSA.</param>
/// <param name="IsOwed">Whether any of it is still owed.</param>
public sealed record MyPart(IReadOnlySet<string>? Rows, bool IsOwed)
{
    public bool SpeaksForAll => Rows is null;
}
