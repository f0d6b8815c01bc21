namespace ClusterBot.Cards.Model.Inputs;

/// <summary>
/// A tick box. Sends <see cref="ValueOn"/> or <see cref="ValueOff"/>. See https://adaptivecards.io/explorer/Input.Toggle.html
/// </summary>
public sealed record InputToggle : InputElement
{
    /// <summary>The words beside the box; markdown.</summary>
    public required string Title { get; init; }

    /// <summary>The state at first: <see cref="ValueOn"/> or <see cref="ValueOff"/>.</summary>
    public string? Value { get; init; }

    /// <summary>The value that a ticked box sends.</summary>
    public string ValueOn { get; init; } = "true";

    /// <summary>The value that an empty box sends, even if nobody touched it.</summary>
    public string ValueOff { get; init; } = "false";

    /// <summary>True when a long title continues on the next line.</summary>
    public bool Wrap { get; init; } = true;
}
