using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClusterBot.BotFramework.Activities.Json;

/// <summary>Reads an activity that came from outside. Never throws, whatever comes.</summary>
public static class ActivityReader
{
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false, MaxDepth = ActivityJson.MaxDepth };

    /// <summary>
    /// Reads a request's body. An activity must have a <c>type</c> and a <c>conversation.id</c>; fields on which a decision rests
    /// must be of their type, others are dropped when they are not; no object may give a field twice; depth is at most
    /// <see cref="ActivityJson.MaxDepth"/>. Entra ids are read into one spelling.
    /// </summary>
    public static ActivityReadResult Read(ReadOnlySpan<byte> utf8)
    {
        var body = JsonScan.WithoutByteOrderMark(utf8);
        if (JsonScan.Problem(body, out var hasHalves) is { } problem)
        {
            return ActivityReadResult.Wrong(problem);
        }

        body = hasHalves ? LoneSurrogates.Replace(body) : body;
        try
        {
            return Checked(ActivityJson.Read(body));
        }
        catch (JsonException)
        {
            return ReadLeniently(body);
        }
    }

    private static ActivityReadResult ReadLeniently(ReadOnlySpan<byte> body)
    {
        if (!IsEachFieldGivenOnce(body))
        {
            return ActivityReadResult.Wrong("A field is given twice.");
        }

        var activity = JsonNode.Parse(body)!;
        for (var dropped = 0; ; dropped++)
        {
            try
            {
                return Checked(ActivityJson.Read(Encoding.UTF8.GetBytes(activity.ToJsonString())));
            }
            catch (JsonException exception)
            {
                var path = exception.Path;
                if (dropped == LenientFields.MaxDropped || LenientFields.IsStrict(path) || !LenientFields.Drop(activity, path!))
                {
                    return ActivityReadResult.Wrong($"The field '{FieldName(path)}' has the wrong type.");
                }
            }
        }
    }

    private static bool IsEachFieldGivenOnce(ReadOnlySpan<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.ToArray(), Once);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ActivityReadResult Checked(Activity activity)
    {
        if (Missing(activity) is { } wrong)
        {
            return ActivityReadResult.Wrong(wrong);
        }

        activity.Attachments = WithoutHoles(activity.Attachments);
        activity.Entities = WithoutHoles(activity.Entities);
        activity.MembersAdded = WithoutHoles(activity.MembersAdded);
        activity.MembersRemoved = WithoutHoles(activity.MembersRemoved);
        EntraIds.MakeCanonical(activity);
        return ActivityReadResult.Of(activity);
    }

    private static string? Missing(Activity activity) => activity switch
    {
        { Type: null } => "The field 'type' is missing.",
        { Type: var type } when string.IsNullOrWhiteSpace(type) => "The field 'type' is empty.",
        { Conversation: null } => "The field 'conversation' is missing.",
        { Conversation.Id: var id } when string.IsNullOrWhiteSpace(id) => "The field 'conversation.id' is missing or empty.",
        _ => null,
    };

    private static IList<T>? WithoutHoles<T>(IList<T>? items)
        where T : class =>
        items?.Contains(null!) is true ? [.. items.Where(item => item is not null)] : items;

    private static string FieldName(string? path)
    {
        var name = path is null or "$" ? "(the whole)" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;
        var safe = string.Concat(name.Take(80).Select(c => c is >= ' ' and <= '~' ? c : '?'));
        return name.Length > 80 ? safe + "..." : safe;
    }
}

/// <summary>An activity that was read, or a plain sentence about the problem with it.</summary>
public sealed class ActivityReadResult
{
    private ActivityReadResult(Activity? activity, string? error) => (Activity, Error) = (activity, error);

    /// <summary>The activity, when it could be read.</summary>
    public Activity? Activity { get; }

    /// <summary>The problem, when it could not; it quotes field names, never values.</summary>
    public string? Error { get; }

    /// <summary>True when there is an activity.</summary>
    [MemberNotNullWhen(true, nameof(Activity))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Activity is not null;

    internal static ActivityReadResult Of(Activity activity) => new(activity, null);

    internal static ActivityReadResult Wrong(string error) => new(null, error);
}
