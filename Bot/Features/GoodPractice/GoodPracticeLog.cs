namespace ClusterBot.Bot.Features.GoodPractice;

internal static partial class GoodPracticeLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Summary {RequestId} could not be written at attempt {Attempt}.")]
    public static partial void NotWritten(ILogger log, Guid requestId, int attempt, Exception problem);
}
