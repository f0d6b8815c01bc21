namespace ClusterBot.Bot.Language;

internal static partial class ModelLog
{
    [LoggerMessage(LogLevel.Information, "The model answered summary {Id} with {Output} tokens for {Input}.")]
    public static partial void Answered(ILogger logger, string id, int input, int output);

    [LoggerMessage(LogLevel.Information, "Summary {Id}: {Supported} points of the model are borne out, {Refused} are not.")]
    public static partial void Checked(ILogger logger, string id, int supported, int refused);

    [LoggerMessage(LogLevel.Warning, "The model gave no answer for summary {Id} ({Problem}, status {Status}); the extract is used.")]
    public static partial void Failed(ILogger logger, string id, string problem, int status);
}
