namespace ClusterBot.Domain.Indicators;

/// <summary>What became of a typed figure.</summary>
public abstract record TypedFigureResult
{
    private TypedFigureResult()
    {
    }

    /// <summary>It was understood.</summary>
    /// <param name="Value">In the indicator's unit.</param>
    public sealed record Read(decimal Value) : TypedFigureResult;

    /// <summary>It was not.</summary>
    /// <param name="Reason">One sentence for the person who typed it.</param>
    public sealed record Refused(string Reason) : TypedFigureResult;
}
