using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>
/// The answers of Teams' connector. See
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"/> for the calls,
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis"/>
/// for the refusals, and
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages"/> for
/// <c>MessageWritesBlocked</c>.
/// </summary>
public sealed partial class ConnectorRules(TeamsTenant teams)
{
    private readonly Lock _gate = new();
    private readonly ConnectorLimits _limits = new();
    private readonly List<(Place Place, int Status)> _failures = [];

    /// <summary>An administrator has turned the app off for everybody.</summary>
    public bool IsDisabledByAdmin { get; set; }

    /// <summary>There is no registration of the bot: its id or password is wrong.</summary>
    public bool IsUnregistered { get; set; }

    /// <summary>True when the published limits of a conversation are kept; see <see cref="ConnectorLimits"/>.</summary>
    public bool KeepsLimits { get; set; }

    /// <summary>
    /// True when the tenant has targeted messages. See
    /// <see href="https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages"/>.
    /// </summary>
    public bool HasTargetedMessages { get; set; }

    /// <summary>The answer to an accepted send.</summary>
    public AcceptedAnswer Answers { get; set; }

    /// <summary>The channel's own ids of people do not work any more: only those of Entra do.</summary>
    public bool ForgotPairwiseIds { get; set; }

    /// <summary>
    /// The next requests about the place fail as the documentation says that they may, and would work if they were made again.
    /// </summary>
    /// <param name="place">Where.</param>
    /// <param name="status">412, 500, 502, 503 or 504.</param>
    /// <param name="times">How many requests.</param>
    public void Fails(Place place, int status, int times = 1)
    {
        lock (_gate)
        {
            _failures.AddRange(Enumerable.Repeat((place, status), times));
        }
    }

    internal ConnectorAnswer Answer(Received request)
    {
        lock (_gate)
        {
            return request switch
            {
                { CreatesConversation: true } => Create(request),
                { Path: var path } when path.StartsWith("/v3/teams/", StringComparison.Ordinal) => ChannelsOf(request),
                { Path: var path } when path.Contains("/pagedmembers", StringComparison.Ordinal) => MembersOf(request),
                { Method: "POST" } => Post(request),
                { Method: "PUT" } => Update(request),
                { Method: "DELETE" } => Delete(request),
                _ => Refused(404, "NotFound"),
            };
        }
    }

    private ConnectorAnswer Create(Received request)
    {
        var body = request.Body!.Value;
        if (body.TryGetProperty("channelData", out var data) && data.TryGetProperty("channel", out var channel))
        {
            var place = PlaceOf(channel.GetProperty("id").GetString(), request);
            return RefusalIn(place, request) ?? Accepted(request, Write(place!, request, thread: null), created: true);
        }

        if (RefusalOfBot() is { } refusal)
        {
            return refusal;
        }

        var member = body.GetProperty("members")[0].GetProperty("id").GetString()!;
        if (ForgotPairwiseIds && member.StartsWith("29:", StringComparison.Ordinal))
        {
            return Refused(403, "BadArgument", "Failed to decrypt pairwise id");
        }

        var person = teams.People.FirstOrDefault(known =>
            known.Id == member || string.Equals(known.AadObjectId, member, StringComparison.OrdinalIgnoreCase));
        if (person is null)
        {
            return Refused(404, "ConversationNotFound");
        }

        // The chat can be made wherever the person has the app: by themselves, or by a team they are in.
        var chat = teams.ChatOf(person);
        if (!chat.HasBot && !teams.AllTeams.Any(team => team.HasBot && team.Members.Contains(person)))
        {
            return Refused(403, "ForbiddenOperationException", "Bot is not installed in user's personal scope");
        }

        request.Conversation = chat.Id;
        return Json(201, new() { ["id"] = chat.Id, ["serviceUrl"] = teams.ServiceUrlOf(chat) });
    }

    private ConnectorAnswer Post(Received request)
    {
        var place = PlaceOf(request.ConversationId, request);
        return RefusalIn(place, request) ?? RefusalOfTargeted(place!, request)
            ?? Accepted(request, Write(place!, request, ThreadOf(request.ConversationId!)), created: false);
    }

    private ConnectorAnswer? RefusalOfTargeted(Place place, Received request) =>
        TargetedMessages.CodeOfRefusal(place, request, HasTargetedMessages) is { } code ? Refused(400, code) : null;

    /// <summary>A targeted message leaves the clients after a day, and is there for calls about targeted messages alone.</summary>
    private TeamsMessage? Find(Place place, Received request) => place.Messages.FirstOrDefault(known =>
        known.Id == request.ActivityId && !known.IsDeleted && known.OnlyFor is not null == TargetedMessages.Is(request)
        && (known.OnlyFor is null || known.At.AddDays(1) > teams.Now));

    private ConnectorAnswer Update(Received request)
    {
        var place = PlaceOf(request.ConversationId, request);
        if ((RefusalIn(place, request) ?? RefusalOfTargeted(place!, request)) is { } refusal)
        {
            return refusal;
        }

        var message = Find(place!, request);
        if (message is null)
        {
            return Refused(404, "ActivityNotFoundInConversation");
        }

        if (!message.IsFromBot)
        {
            return Refused(403, "ForbiddenOperationException");
        }

        (message.Activity, message.Version) = (request.Activity, message.Version + 1);
        request.GivenActivityId = message.Id;
        return Answers == AcceptedAnswer.WithoutBody ? new ConnectorAnswer(202) : Json(200, new() { ["id"] = message.Id });
    }

    private ConnectorAnswer Delete(Received request)
    {
        var place = PlaceOf(request.ConversationId, request);
        if ((RefusalIn(place, request) ?? RefusalOfTargeted(place!, request)) is { } refusal)
        {
            return refusal;
        }

        if (Find(place!, request) is not { IsFromBot: true } message)
        {
            return Refused(404, "ActivityNotFoundInConversation");
        }

        message.IsDeleted = true;
        return new ConnectorAnswer(200);
    }

    private TeamsMessage Write(Place place, Received request, string? thread)
    {
        var id = teams.NextId();
        var message = new TeamsMessage
        {
            Id = id,
            Place = place,
            At = teams.Now,
            ThreadId = place is Channel ? thread ?? id : null,
            Activity = request.Activity,
            Posted = request.Activity,
            OnlyFor = TargetedMessages.Is(request) ? TargetedMessages.RecipientOf(place, request) : null,
        };
        place.Add(message);
        request.Conversation = message.ConversationId;
        request.GivenActivityId = id;
        return message;
    }

    private ConnectorAnswer Accepted(Received request, TeamsMessage message, bool created)
    {
        // Text and a card in one are split into two messages, of which no id comes back.
        var isSplit = request.Activity is { Text.Length: > 0, Attachments.Count: > 0 };
        return (Answers, created) switch
        {
            (AcceptedAnswer.WithoutBody, _) => new ConnectorAnswer(202),
            (AcceptedAnswer.ThreadAlone, true) => Json(201, new() { ["id"] = message.ConversationId }),
            (_, true) => Json(201, new() { ["id"] = message.ConversationId, ["activityId"] = message.Id }),
            (_, false) => Json(201, isSplit ? [] : new() { ["id"] = message.Id }),
        };
    }

    private ConnectorAnswer? RefusalOfBot() =>
        IsUnregistered ? Refused(401, "BotNotRegistered") : IsDisabledByAdmin ? Refused(403, "BotDisabledByAdmin") : null;

    private ConnectorAnswer? RefusalIn(Place? place, Received request) => RefusalOfBot() ?? FailureIn(place) ?? place switch
    {
        null or { IsGone: true } => Refused(404, "ConversationNotFound"),
        { IsInOtherCloud: true } => Refused(403, "InvalidBotApiHost"),
        { LacksPermission: true } => Refused(403, "NotEnoughPermissions"),
        PersonalChat { IsBlocked: true } => Refused(403, "ConversationBlockedByUser"),
        { HasBot: false } and not PersonalChat => Refused(403, "BotNotInConversationRoster"),
        PersonalChat { HasBot: false, Person: var person } when !teams.AllTeams.Any(team => team.HasBot && team.Members.Contains(person)) =>
            Refused(403, "BotNotInConversationRoster"),
        { IsReadOnly: true } => new ConnectorAnswer(403, """{"subCode":"MessageWritesBlocked","details":"Thread is not writable"}"""),
        _ when request is { Method: "POST" or "PUT", Activity: { Text: null or "", Attachments: null or { Count: 0 } } } =>
            Refused(400, "BadArgument"),
        _ when JsonSerializer.SerializeToUtf8Bytes(request.Body).Length > ConnectorLimits.MaxMessageBytes =>
            Refused(413, "MessageSizeTooBig"),
        _ when KeepsLimits && _limits.WaitFor(place.Id, teams.Now) is { } wait => ConnectorAnswer.Throttled(wait),
        _ => null,
    };

    private ConnectorAnswer? FailureIn(Place? place)
    {
        if (_failures.FindIndex(failure => failure.Place == place) is var index && index < 0)
        {
            return null;
        }

        var status = _failures[index].Status;
        _failures.RemoveAt(index);
        return status switch
        {
            412 => Refused(status, "PreconditionFailed"),
            500 or 502 => Refused(status, "ServiceError"),
            _ => new ConnectorAnswer(status),
        };
    }

    // A region knows only what is at home there.
    private Place? PlaceOf(string? conversationId, Received request)
    {
        var place = teams.Places.FirstOrDefault(known => known.Id == conversationId?.Split(';')[0]);
        return place is not null && request.Address.TrimEnd('/').EndsWith("/" + place.Region, StringComparison.Ordinal) ? place : null;
    }

    private ConnectorAnswer ChannelsOf(Received request)
    {
        var team = teams.AllTeams.FirstOrDefault(known => known.Id == request.ConversationId);
        return team is not { HasBot: true } ? Refused(403, "BotNotInConversationRoster") : Json(200, new()
        {
            ["conversations"] = new JsonArray([.. team.Channels.Where(channel => !channel.IsGone)
                .Select(channel => new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name })]),
        });
    }

    private ConnectorAnswer MembersOf(Received request)
    {
        var place = PlaceOf(request.ConversationId, request);
        if (place is not { HasBot: true, IsGone: false })
        {
            return place is { HasBot: false } ? Refused(403, "BotNotInConversationRoster") : Refused(404, "ConversationNotFound");
        }

        // Teams gives pages of 50 to 500, whatever is asked for.
        var size = Math.Clamp(Number(request.Path, "pageSize") ?? 200, 50, 500);
        var skip = Number(request.Path, "continuationToken") ?? 0;
        var page = new JsonObject { ["members"] = new JsonArray([.. place.Members.Skip(skip).Take(size).Select(Member)]) };
        if (skip + size < place.Members.Count)
        {
            page["continuationToken"] = (skip + size).ToString(CultureInfo.InvariantCulture);
        }

        return Json(200, page);
    }

    private static JsonObject Member(DemoPeople person)
    {
        var member = WireActivities.Account(person);
        member["userRole"] = person.Name.EndsWith("(Guest)", StringComparison.Ordinal) ? "guest" : "user";
        member["tenantId"] = Teams.TenantId;
        return member;
    }

    private static string? ThreadOf(string conversationId) => conversationId.Split(";messageid=", 2) is [_, var thread] ? thread : null;

    private static int? Number(string path, string name) =>
        QueryNumber().Matches(path).FirstOrDefault(match => match.Groups[1].Value == name) is { } match
            ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)
            : null;

    private static ConnectorAnswer Refused(int status, string code, string message = "Refused by Teams' rules.") =>
        Json(status, new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    private static ConnectorAnswer Json(int status, JsonObject body) => new(status, body.ToJsonString());

    [GeneratedRegex(@"[?&]([A-Za-z]+)=([0-9]+)")]
    private static partial Regex QueryNumber();
}
