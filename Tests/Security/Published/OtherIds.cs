namespace ClusterBot.Tests.Security.Published;

/// <summary>The ids of everything that a payload may name, in a cluster in which the demonstration's people have no part.</summary>
public sealed record OtherIds
{
    public required Guid Cluster { get; init; }

    public required Guid Round { get; init; }

    public required Guid CheckIn { get; init; }

    public required Guid Escalation { get; init; }

    public required Guid Ask { get; init; }

    public required Guid Upload { get; init; }

    public required Guid HealthCard { get; init; }

    public required Guid AskForm { get; init; }

    public required Guid Record { get; init; }

    public required Guid Summary { get; init; }

    public required Guid? Person { get; init; }

    /// <summary>Those that this field of a payload may hold.</summary>
    public IEnumerable<Guid> In(string field) => field switch
    {
        "cluster" => [Cluster],
        "round" => [Round],
        "checkIn" => [CheckIn],
        "request" => [Escalation, Ask],
        "upload" => [Upload],
        "card" => [HealthCard],
        "form" => [AskForm, Record],
        "record" => [Record],
        "summary" => [Summary],
        "person" or "asker" or "author" or "deputy" => Person is { } person ? [person] : [],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Nobody has thought of this field."),
    };
}
