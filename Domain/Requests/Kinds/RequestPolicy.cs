namespace ClusterBot.Domain.Requests.Kinds;

/// <summary>The clock and the ladder of a request, as its kind had them when it was raised.</summary>
public sealed class RequestPolicy
{
    /// <summary>The longest ladder, as it is stored.</summary>
    public const int MaxLadder = 100;

    /// <summary>The working days until somebody takes it up; null for no clock.</summary>
    public int? AcknowledgeDays { get; init; }

    /// <summary>The working days until it is raised again when it stays open; null when it is not.</summary>
    public int? AnswerDays { get; init; }

    /// <summary>The working days from the answer to its end; null for no clock.</summary>
    public int? CloseDays { get; init; }

    /// <summary>The ladder, as the register writes it.</summary>
    public string Ladder { get; init; } = "";

    /// <summary>Returns the policy of a kind at a severity.</summary>
    public static RequestPolicy Of(RequestKind kind, RequestSeverity severity) => new()
    {
        AcknowledgeDays = kind.Days.Acknowledge.Of(severity),
        AnswerDays = kind.Days.Answer.Of(severity),
        CloseDays = kind.Days.Close.Of(severity),
        Ladder = RequestWords.Write(kind.Ladder),
    };

    /// <summary>Returns the levels of the ladder, the nearest first.</summary>
    public IReadOnlyList<LadderLevel> Levels() => RequestWords.ReadLadder(Ladder) ?? [];
}
