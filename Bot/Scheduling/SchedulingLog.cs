namespace ClusterBot.Bot.Scheduling;

internal static partial class SchedulingLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{FailureId}: scheduled work {Work} failed and is tried again at its next time.")]
    public static partial void WorkFailed(ILogger log, Guid failureId, string work, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scheduled work {Work} could not be asked for at once and waits for its next time.")]
    public static partial void NotAsked(ILogger log, string work, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The scheduler could not start and tries again soon.")]
    public static partial void NotStarted(ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scheduled work was still running {Seconds} seconds after the bot was told to stop, and is cancelled.")]
    public static partial void StillRunning(ILogger log, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Scheduled work did not end when it was cancelled, and the bot stops without it.")]
    public static partial void NotEnded(ILogger log);
}
