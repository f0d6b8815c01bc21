namespace ClusterBot.Domain.Requests;

/// <summary>A kind of request.</summary>
/// <param name="Key">Its name in the database and in payloads.</param>
/// <param name="Name">Its name as a choice.</param>
/// <param name="About">The words that follow "PSA 16 asks PSA 9".</param>
/// <param name="Recipients">The types of party of which it may be asked.</param>
public sealed record RequestKind(string Key, string Name, string About, IReadOnlyList<RequestRecipient> Recipients)
{
    /// <summary>The key of a request to the delivery board.</summary>
    public const string EscalationKey = "escalation";

    /// <summary>The longest key, in characters.</summary>
    public const int MaxKey = 40;

    /// <summary>All kinds; an escalation first.</summary>
    public static IReadOnlyList<RequestKind> All { get; } =
    [
        new(EscalationKey, "Help from the delivery board", "for help", [RequestRecipient.Board]),
        new("data", "Data that they hold", "for data", [RequestRecipient.Psa, RequestRecipient.Centre]),
        new(
            "resources", "Resources of their department: people, money, systems", "for resources",
            [RequestRecipient.Psa, RequestRecipient.Centre]),
        new("tension", "A tension between the two PSAs", "about a tension", [RequestRecipient.Psa, RequestRecipient.Centre]),
        new("support", "Support from the Centre", "for support", [RequestRecipient.Centre]),
    ];

    /// <summary>The kinds that may be asked of another PSA or of the Centre.</summary>
    public static IReadOnlyList<RequestKind> Asks { get; } = [.. All.Where(kind => !kind.Recipients.Contains(RequestRecipient.Board))];

    /// <summary>Finds the kind; null when there is none of the key.</summary>
    public static RequestKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);

    /// <summary>Returns the kind of a request.</summary>
    /// <exception cref="InvalidOperationException">There is no such kind.</exception>
    public static RequestKind Of(Request request) =>
        Find(request.Kind) ?? throw new InvalidOperationException($"There is no kind of request {request.Kind}.");
}
