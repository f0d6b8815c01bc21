namespace ClusterBot.Bot.Register;

/// <summary>The things to which the person who imports a register has agreed.</summary>
/// <param name="Fingerprint">The fingerprint of the outcome that was shown; null where none was.</param>
/// <param name="AcceptsDoubts">True when unlikely things are imported as well.</param>
internal sealed record RegisterConsent(string? Fingerprint, bool AcceptsDoubts)
{
    /// <summary>Any change, as long as nothing about it is unlikely.</summary>
    public static readonly RegisterConsent Likely = new(null, AcceptsDoubts: false);

    /// <summary>Any change, unlikely things included.</summary>
    public static readonly RegisterConsent Everything = new(null, AcceptsDoubts: true);

    /// <summary>Exactly the outcome that was shown.</summary>
    public static RegisterConsent To(string fingerprint) => new(fingerprint, AcceptsDoubts: true);

    public bool Covers(RegisterOutcome outcome) =>
        (Fingerprint is null || Fingerprint == outcome.Fingerprint) && (AcceptsDoubts || !outcome.AsksForConsent);
}
