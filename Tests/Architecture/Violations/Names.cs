namespace ClusterBot.Tests.Architecture.Violations;

public class RoundManager;

public class TextUtils<T>
{
    public T? Value { get; init; }
}

public record BadlyNamedTimes(DateTimeOffset Opened, DateTimeOffset? Closed, DateOnly Due, DateOnly? ReplyOwedOn, DateTimeOffset SentAt);
