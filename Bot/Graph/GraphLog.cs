namespace ClusterBot.Bot.Graph;

internal static partial class GraphLog
{
    [LoggerMessage(LogLevel.Warning, "Microsoft Graph gave no {What} ({Problem}, status {Status}).")]
    public static partial void Failed(ILogger logger, string what, string problem, int status);

    [LoggerMessage(LogLevel.Warning, "Microsoft Graph pointed to another server for the next page; it is not followed.")]
    public static partial void PointedElsewhere(ILogger logger);
}
