namespace ClusterBot.Domain.Asks;

/// <summary>One thing that happened to an ask. Append-only.</summary>
public sealed class AskEvent
{
    /// <summary>Our own id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The ask.</summary>
    public required Guid AskId { get; init; }

    /// <summary>The number, from 1, per ask. Two people who act at once cannot both have the next one.</summary>
    public required int Sequence { get; init; }

    /// <summary>The step that was taken.</summary>
    public required AskStep Step { get; init; }

    /// <summary>The person who took it.</summary>
    public required Guid ById { get; init; }

    /// <summary>The time of the step.</summary>
    public required DateTimeOffset HappenedAt { get; init; }

    /// <summary>The reply; always there with <see cref="AskStep.Reply"/>, and only then.</summary>
    public AskReply? Reply { get; init; }

    /// <summary>The words of the reply, at most <see cref="Ask.MostText"/> characters.</summary>
    public string? Text { get; init; }

    /// <summary>The day on which it is given; null when the reply names none.</summary>
    public DateOnly? GivenOn { get; init; }
}
