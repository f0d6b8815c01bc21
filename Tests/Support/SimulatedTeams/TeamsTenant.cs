using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>
/// Microsoft Teams of one organisation, as far as a bot meets it: people write, press and install; the bot is told what Teams would
/// tell it, and its requests are answered by the rules that Teams keeps. Nothing here looks into the bot: all goes over HTTP.
/// </summary>
public sealed partial class TeamsTenant
{
    public const string HomeRegion = "uk";

    private readonly BotUnderTest _bot;
    private readonly List<Team> _teams = [];
    private readonly List<GroupChat> _groupChats = [];
    private readonly List<PersonalChat> _chats = [];
    private long _lastId;
    private string _home = HomeRegion;

    private TeamsTenant(BotUnderTest bot)
    {
        _bot = bot;
        Events = new EventFeed(bot);
        Connector = new ConnectorRules(this);
        bot.Connector.Rules = Connector.Answer;
        Fairness = AddTeam("Fairness and opportunity for all", Teams.General, "b0000000-0000-4000-8000-000000000001", [.. DemoPeople.All]);
        AddChannel(Fairness, "Delivery board", Teams.Board);
    }

    /// <summary>The events that reach the bot, and their times.</summary>
    public EventFeed Events { get; }

    /// <summary>The answers of the connector, and the refusals asked of it.</summary>
    public ConnectorRules Connector { get; }

    /// <summary>The demonstration's team, with General and the delivery board's channel. The bot is not in it yet.</summary>
    public Team Fairness { get; }

    public IReadOnlyList<Team> AllTeams => _teams;

    public IReadOnlyList<Place> Places => [.. _teams.SelectMany(team => team.Channels), .. _groupChats, .. _chats];

    public DateTimeOffset Now => _bot.Time.GetUtcNow();

    public static TeamsTenant Of(BotUnderTest bot) => new(bot);

    /// <summary>Somebody of the organisation, whom the register need not know.</summary>
    public static DemoPeople Somebody(string name) => new($"29:{Slug(name)}", name, IdOf(name));

    /// <summary>Somebody of another organisation, who can be made a member of a team as a guest.</summary>
    public static DemoPeople Guest(string name) => new($"29:guest-{Slug(name)}", $"{name} (Guest)", IdOf("guest " + name));

    public Team AddTeam(string name, params DemoPeople[] members) =>
        AddTeam(name, $"19:{Slug(name)}@thread.tacv2", IdOf("group " + name), members);

    public static Channel AddChannel(Team team, string name) => AddChannel(team, name, $"19:{Slug(team.Name)}-{Slug(name)}@thread.tacv2");

    public GroupChat AddGroupChat(string name, params DemoPeople[] people)
    {
        var chat = new GroupChat { Id = $"19:{Slug(name)}@thread.v2", People = people, Home = _home };
        _groupChats.Add(chat);
        return chat;
    }

    /// <summary>The person's chat with the bot, which is there before anybody has opened it.</summary>
    public PersonalChat ChatOf(DemoPeople person)
    {
        lock (_chats)
        {
            if (_chats.Find(chat => chat.Person.Id == person.Id && !chat.IsGone) is { } known)
            {
                return known;
            }

            var times = _chats.Count(chat => chat.Person.Id == person.Id);
            var made = new PersonalChat { Id = Teams.ChatOf(person) + (times == 0 ? "" : $"-{times + 1}"), Person = person, Home = _home };
            _chats.Add(made);
            return made;
        }
    }

    /// <summary>
    /// Moves a team to another region: its connector answers there from now on, and the bot learns of it from the next activity.
    /// </summary>
    public static void Move(Team team, string region) => team.Region = region;

    /// <summary>Moves all teams and chats, and those that are made from now on.</summary>
    public void MoveAll(string region)
    {
        _home = region;
        _teams.ForEach(team => team.Region = region);
        _groupChats.ForEach(chat => chat.Home = region);
        _chats.ForEach(chat => chat.Home = region);
    }

    public string ServiceUrlOf(Place place) => $"{_bot.Connector.ServiceUrl}/{place.Region}/";

    /// <summary>Waits till the bot has sent all that is due by its clock.</summary>
    public Task SettleAsync() => Eventually.TrueAsync(
        () => _bot.QueryAsync(async db => !await db.OutboxMessages.AnyAsync(d => d.FinishedAt == null && d.DueAt <= Now)),
        "the outbox to be empty of what is due",
        instead: () => $"The bot said:\n{string.Join('\n', _bot.Log.Warnings.TakeLast(20))}");

    // The bot's sends and a test's messages come at the same time.
    internal string NextId()
    {
        lock (_teams)
        {
            return (_lastId = Math.Max(_lastId + 1, Now.ToUnixTimeMilliseconds())).ToString(CultureInfo.InvariantCulture);
        }
    }

    internal IReadOnlyList<PersonalChat> Chats
    {
        get
        {
            lock (_chats)
            {
                return [.. _chats];
            }
        }
    }

    internal IEnumerable<DemoPeople> People =>
        _teams.SelectMany(team => team.Members).Concat(_groupChats.SelectMany(chat => chat.People))
            .Concat(Chats.Select(chat => chat.Person)).Distinct();

    private Team AddTeam(string name, string id, string groupId, DemoPeople[] members)
    {
        var team = new Team { Id = id, Name = name, AadGroupId = groupId, Region = _home };
        team.Add(new Channel { Id = id, Name = null, Team = team });
        Array.ForEach(members, team.Members.Add);
        _teams.Add(team);
        return team;
    }

    private static Channel AddChannel(Team team, string name, string id) => team.Add(new Channel { Id = id, Name = name, Team = team });

    private static string Slug(string name) => string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private static string IdOf(string name) =>
        new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();
}
