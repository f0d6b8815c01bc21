namespace ClusterBot.Cards.Model.Inputs;

/// <summary>A field for words. Sends a string. See https://adaptivecards.io/explorer/Input.Text.html</summary>
public sealed record InputText : InputElement
{
    /// <summary>The initial value of the field; shown as it is.</summary>
    public string? Value { get; init; }

    /// <summary>A hint, shown while the field is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>True for a field of several lines.</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>The greatest number of characters that the client accepts.</summary>
    public int? MaxLength { get; init; }

    /// <summary>A JavaScript regular expression that the client holds the value to.</summary>
    public string? Regex { get; init; }
}
