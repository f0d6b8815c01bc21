namespace ClusterBot.Cards.Model.Inputs;

/// <summary>A field for a date. Sends <c>YYYY-MM-DD</c>. See https://adaptivecards.io/explorer/Input.Date.html</summary>
public sealed record InputDate : InputElement
{
    /// <summary>The date that stands in the field at first.</summary>
    public DateOnly? Value { get; init; }

    /// <summary>A hint, shown while the field is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The earliest date that the client accepts.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The latest date that the client accepts.</summary>
    public DateOnly? Max { get; init; }
}
