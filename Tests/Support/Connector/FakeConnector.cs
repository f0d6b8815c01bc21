using System.Globalization;
using System.Text.Json.Nodes;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Tests.Support.Connector;

/// <summary>
/// The channel's connector, on loopback. Records every request in order and answers as Teams would, or as a test has scripted.
/// </summary>
public sealed class FakeConnector : IAsyncDisposable
{
    /// <summary>A service URL of the real channel, for tests that send nothing.</summary>
    public const string DefaultServiceUrl = "https://smba.trafficmanager.net/uk/";

    public const string TeamId = "19:fairness-general@thread.tacv2";
    public const string BoardChannelId = "19:fairness-board@thread.tacv2";

    private readonly ConnectorLog _log = new();
    private readonly List<(Func<Received, bool> When, ConnectorAnswer Answer)> _script = [];
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private Loopback? _server;
    private int _lastId;

    private FakeConnector(TimeProvider time) => this._time = time;

    /// <summary>The <c>serviceUrl</c> of activities that are to be answered here.</summary>
    public string ServiceUrl => _server!.Url + "/_connector";

    public Uri ServiceUri => new(ServiceUrl);

    /// <summary>Everything that came, in order, refused or not.</summary>
    public IReadOnlyList<Received> Received => _log.All;

    /// <summary>The activities that were posted, updated or opened a conversation, and were accepted.</summary>
    public IReadOnlyList<Received> Accepted => [.. _log.All.Where(item => item is { IsSend: true, WasAccepted: true })];

    /// <summary>Answers instead of the few rules here; see <see cref="TeamsTenant"/>.</summary>
    public Func<Received, ConnectorAnswer>? Rules { get; set; }

    /// <summary>Hangs up on whoever calls.</summary>
    public bool IsDown { get; set; }

    /// <summary>The channels of every team, by id and name; the General channel has no name, as in Teams.</summary>
    public IList<(string Id, string? Name)> Channels { get; } = [(TeamId, null), (BoardChannelId, "Delivery board")];

    /// <summary>The members of every conversation.</summary>
    public IList<(string Id, string Name, string AadObjectId)> Members { get; } =
    [
        .. DemoPeople.All.Select(person => (person.Id, person.Name, person.AadObjectId)),
    ];

    /// <summary>The user principal names that the roster tells, by Entra object id.</summary>
    public IDictionary<string, string> PrincipalNames { get; } = new Dictionary<string, string>();

    public static async Task<FakeConnector> StartAsync(TimeProvider? time = null)
    {
        var connector = new FakeConnector(time ?? TimeProvider.System);
        connector._server = await Loopback.StartAsync(connector.AnswerAsync);
        return connector;
    }

    /// <summary>Scripts the answer to the next request, or to the next that matches. Once each; in the order given.</summary>
    public void Next(ConnectorAnswer answer, Func<Received, bool>? when = null)
    {
        lock (_gate)
        {
            _script.Add((when ?? (_ => true), answer));
        }
    }

    /// <summary>Scripts the answer to the next request into this conversation.</summary>
    public void NextIn(string conversationId, ConnectorAnswer answer) => Next(answer, item => item.ConversationId == conversationId);

    /// <summary>Waits till a request that matches has been answered, and gives the first.</summary>
    public async Task<Received> WaitForAsync(Func<Received, bool> predicate, TimeSpan? deadline = null) =>
        (await WaitForAsync(predicate, 1, deadline))[0];

    /// <summary>Waits till so many requests that match have been answered.</summary>
    public Task<IReadOnlyList<Received>> WaitForAsync(Func<Received, bool> predicate, int count, TimeSpan? deadline = null) =>
        _log.WaitAsync(item => item.IsDone && predicate(item), count, deadline ?? TimeSpan.FromSeconds(30));

    /// <summary>Returns each message of a conversation as it reads now, oldest first: as it was posted or last updated.</summary>
    public IReadOnlyList<Activity> Messages(string conversationId)
    {
        var messages = new Dictionary<string, Activity>();
        foreach (var item in Accepted.Where(item => item.Conversation == conversationId && item.Activity is not null))
        {
            messages[item.IsUpdate ? item.ActivityId! : item.GivenActivityId!] = item.Activity!;
        }

        return [.. messages.Values];
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var item = await ConnectorRequest.ReadAsync(http, _time);
        _log.Add(item);
        try
        {
            var answer = Scripted(item);
            await (answer?.After ?? Task.CompletedTask);
            await (answer is null or { After: not null }
                ? Rules is { } rules ? PlayAsync(http, item, rules(item))
                : ReplyAsync(http, item)
                : PlayAsync(http, item, answer));
        }
        finally
        {
            item.IsDone = true;
            _log.Tell();
        }
    }

    private ConnectorAnswer? Scripted(Received item)
    {
        if (IsDown)
        {
            return ConnectorAnswer.Reset;
        }

        lock (_gate)
        {
            var index = _script.FindIndex(entry => entry.When(item));
            if (index < 0)
            {
                return null;
            }

            var answer = _script[index].Answer;
            _script.RemoveAt(index);
            return answer;
        }
    }

    private static async Task PlayAsync(HttpContext http, Received item, ConnectorAnswer answer)
    {
        if (answer.HangsUp)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = item.Status = answer.Status;
        answer.Headers?.Invoke(http.Response.Headers);
        await http.Response.WriteAsync(answer.Body ?? "");
    }

    private Task ReplyAsync(HttpContext http, Received item) => item switch
    {
        { CreatesConversation: true } => CreatedAsync(http, item),
        { Method: "POST" or "PUT", ConversationId: not null } => StoredAsync(http, item),
        { Method: "DELETE" } => WriteAsync(http, item, 200, []),
        { Path: var path } when path.StartsWith("/v3/teams/", StringComparison.Ordinal) => WriteAsync(http, item, 200, ChannelList()),
        { Path: var path } when path.Contains("/pagedmembers", StringComparison.Ordinal) => WriteAsync(http, item, 200, MemberPage(http)),
        _ => WriteAsync(http, item, 404, new() { ["error"] = new JsonObject { ["code"] = "NotFound" } }),
    };

    private Task CreatedAsync(HttpContext http, Received item)
    {
        var id = NextId();
        item.GivenActivityId = item.Activity is null ? null : id;
        item.Conversation = item.Body?.TryGetProperty("channelData", out var data) is true
            && data.TryGetProperty("channel", out var channel)
            ? $"{channel.GetProperty("id").GetString()};messageid={id}"
            : PersonalChat(item);
        return WriteAsync(
            http, item, 201, new() { ["id"] = item.Conversation, ["activityId"] = item.GivenActivityId, ["serviceUrl"] = ServiceUrl });
    }

    private static string PersonalChat(Received item)
    {
        var member = item.Body?.GetProperty("members")[0].GetProperty("id").GetString() ?? "";
        return member.StartsWith("29:", StringComparison.Ordinal) ? $"a:{member[3..]}" : $"a:{member}";
    }

    private Task StoredAsync(HttpContext http, Received item)
    {
        item.GivenActivityId = item.IsUpdate ? item.ActivityId : NextId();
        return WriteAsync(http, item, item.IsUpdate ? 200 : 201, new() { ["id"] = item.GivenActivityId });
    }

    private JsonObject ChannelList() => new()
    {
        ["conversations"] = new JsonArray([.. Channels.Select(channel => new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name })]),
    };

    private JsonObject MemberPage(HttpContext http)
    {
        var size = int.Parse(http.Request.Query["pageSize"].FirstOrDefault() ?? "200", CultureInfo.InvariantCulture);
        var skip = int.Parse(http.Request.Query["continuationToken"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        // A personal chat's roster is the one person.
        var place = Uri.UnescapeDataString(
            http.Request.Path.Value!.Split('/').SkipWhile(part => part != "conversations").ElementAtOrDefault(1) ?? "");
        var all = place.StartsWith("a:", StringComparison.Ordinal) ? [.. Members.Where(person => "a:" + person.Id[3..] == place)] : Members;
        var members = all.Skip(skip).Take(size)
            .Select(person => new JsonObject
            {
                ["id"] = person.Id,
                ["name"] = person.Name,
                ["aadObjectId"] = person.AadObjectId,
                ["userPrincipalName"] = PrincipalNames.TryGetValue(person.AadObjectId, out var name) ? name : null,
            });
        var page = new JsonObject { ["members"] = new JsonArray([.. members]) };
        if (skip + size < all.Count)
        {
            page["continuationToken"] = (skip + size).ToString(CultureInfo.InvariantCulture);
        }

        return page;
    }

    private string NextId() => (1_700_000_000_000 + Interlocked.Increment(ref _lastId)).ToString(CultureInfo.InvariantCulture);

    private static Task WriteAsync(HttpContext http, Received item, int status, JsonObject body)
    {
        http.Response.StatusCode = item.Status = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
