namespace ClusterBot.Bot.Data;

/// <summary>The time for which this process owns something: until it is given up, or the database says that it is lost.</summary>
public sealed class Ownership
{
    private volatile bool _isOver;

    public bool IsOver => _isOver;

    internal void End() => _isOver = true;
}
