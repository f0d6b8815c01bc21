using ClusterBot.Bot.Data;

namespace ClusterBot.Bot.Turns;

internal static class RouteKeys
{
    public static string Command(string phrase) => "command " + phrase;

    public static string OtherText(ConversationKind kind) => "other text in " + kind;

    public static string Overheard(ConversationKind kind) => "overheard in " + kind;

    public static string Event(string activityType, string happening) => $"event {activityType} {happening}";

    public static string Action(string verb) => "action " + verb;
}
