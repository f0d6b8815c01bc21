using System.Text.Json;

namespace ClusterBot.BotFramework.Activities;

/// <summary>Reads an activity that came from outside. Never throws, whatever comes.</summary>
public static class ActivityReader
{
    /// <summary>
    /// Reads a request's body. An activity must have a <c>type</c> and a <c>conversation.id</c>; every field that is known here
    /// must be of its type; no object may give a field twice; depth is at most <see cref="ActivityJson.MaxDepth"/>.
    /// </summary>
    public static ActivityReadResult Read(ReadOnlySpan<byte> utf8)
    {
        var body = JsonScan.WithoutByteOrderMark(utf8);
        if (JsonScan.Problem(body) is { } problem)
        {
            return ActivityReadResult.Wrong(problem);
        }

        try
        {
            var activity = ActivityJson.Read(body);
            return Missing(activity) is { } wrong ? ActivityReadResult.Wrong(wrong) : ActivityReadResult.Of(activity);
        }
        catch (JsonException exception)
        {
            return ActivityReadResult.Wrong($"The field '{FieldName(exception.Path)}' has the wrong type or is given twice.");
        }
    }

    private static string? Missing(Activity activity) => activity switch
    {
        { Type: null } => "The field 'type' is missing.",
        { Type: var type } when string.IsNullOrWhiteSpace(type) => "The field 'type' is empty.",
        { Conversation: null } => "The field 'conversation' is missing.",
        { Conversation.Id: var id } when string.IsNullOrWhiteSpace(id) => "The field 'conversation.id' is missing or empty.",
        { TimestampText: var at } when !WireTime.IsReadable(at) => "The field 'timestamp' is not a date and time.",
        { LocalTimestampText: var at } when !WireTime.IsReadable(at) => "The field 'localTimestamp' is not a date and time.",
        _ => NullItem(activity),
    };

    private static string? NullItem(Activity activity)
    {
        var hole = activity switch
        {
            { Attachments: { } items } when items.Contains(null!) => "attachments",
            { Entities: { } items } when items.Contains(null!) => "entities",
            { MembersAdded: { } items } when items.Contains(null!) => "membersAdded",
            { MembersRemoved: { } items } when items.Contains(null!) => "membersRemoved",
            _ => null,
        };
        return hole is null ? null : $"The field '{hole}' has an empty item.";
    }

    private static string FieldName(string? path)
    {
        var name = path is null or "$" ? "(the whole)" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;
        var safe = string.Concat(name.Take(80).Select(c => c is >= ' ' and <= '~' ? c : '?'));
        return name.Length > 80 ? safe + "..." : safe;
    }
}
