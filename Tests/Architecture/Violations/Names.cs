namespace ClusterBot.Tests.Architecture.Violations;

public class RoundManager;

public class TextUtils<T>
{
    public T? Value { get; init; }
}

public record BadlyNamedTimes(DateTimeOffset Opened, DateTimeOffset? Closed, DateOnly Due, DateOnly? ReplyOwedOn, DateTimeOffset SentAt);

public static class OtherTokens
{
    public static bool Wait(CancellationToken until) => until.IsCancellationRequested;

    public static bool Either(CancellationToken stopping, CancellationToken limit) =>
        stopping.IsCancellationRequested || limit.IsCancellationRequested;

    public static bool Stop(CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested;
}
