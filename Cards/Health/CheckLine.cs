namespace ClusterBot.Cards.Health;

/// <summary>The result of one check.</summary>
public enum CheckStatus
{
    /// <summary>It is as it should be.</summary>
    Right,

    /// <summary>It is not as it should be, and somebody has to do something.</summary>
    Wrong,

    /// <summary>It is not used, or cannot be known yet.</summary>
    NotUsed,
}

/// <summary>One line of <c>doctor</c> and of the health card. It never holds a secret.</summary>
/// <param name="Name">What was looked at, as an administrator knows it.</param>
/// <param name="Status">What was found.</param>
/// <param name="Text">The finding in a sentence.</param>
/// <param name="Remedy">What to do about it, in a sentence; null when nothing has to be done.</param>
public sealed record CheckLine(string Name, CheckStatus Status, string Text, string? Remedy = null)
{
    /// <summary>The sign before the line, beside the words that say the same.</summary>
    public string Sign => Status switch
    {
        CheckStatus.Right => "✔",
        CheckStatus.Wrong => "✖",
        CheckStatus.NotUsed => "–",
        _ => throw new ArgumentOutOfRangeException(nameof(Status), Status, "It has no sign."),
    };
}
