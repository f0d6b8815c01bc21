namespace ClusterBot.Cards.Model.Inputs;

/// <summary>
/// A field for a number. Sends a string, in the client's own notation. See https://adaptivecards.io/explorer/Input.Number.html
/// </summary>
public sealed record InputNumber : InputElement
{
    /// <summary>The initial value of the field.</summary>
    public decimal? Value { get; init; }

    /// <summary>A hint, shown while the field is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The least number that the client accepts.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest number that the client accepts.</summary>
    public decimal? Max { get; init; }
}
