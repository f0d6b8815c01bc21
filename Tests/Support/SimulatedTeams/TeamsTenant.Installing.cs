using System.Text.Json.Nodes;

namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>Installation and the life of places. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events"/>.</summary>
public sealed partial class TeamsTenant
{
    /// <summary>A member adds the app to a team: the bot is told twice, of the installation and of itself as a new member.</summary>
    public async Task InstallAsync(Team team, DemoPeople by, Channel? from = null)
    {
        team.HasBot = true;
        var place = from ?? team.General;
        await Events.SendAsync(MembersChanged(by, place, "membersAdded", "teamMemberAdded"));
        await Events.SendAsync(Installation(by, place, "add"));
    }

    public async Task UninstallAsync(Team team, DemoPeople by)
    {
        team.HasBot = false;
        await Events.SendAsync(MembersChanged(by, team.General, "membersRemoved", "teamMemberRemoved"));
        await Events.SendAsync(Installation(by, team.General, "remove"));
    }

    /// <summary>The app gets a newer version everywhere it is installed.</summary>
    public async Task UpgradeAsync(Team team, DemoPeople by, string action = "upgrade") =>
        await Events.SendAsync(Installation(by, team.General, action));

    public async Task InstallAsync(DemoPeople person)
    {
        var chat = ChatOf(person);
        chat.SetBot(true);
        await Events.SendAsync(MembersChanged(person, chat, "membersAdded", null));
        await Events.SendAsync(Installation(person, chat, "add"));
    }

    public async Task UninstallAsync(DemoPeople person)
    {
        var chat = ChatOf(person);
        chat.SetBot(false);
        await Events.SendAsync(Installation(person, chat, "remove"));
    }

    public async Task InstallAsync(GroupChat chat, DemoPeople by)
    {
        chat.SetBot(true);
        await Events.SendAsync(MembersChanged(by, chat, "membersAdded", null));
        await Events.SendAsync(Installation(by, chat, "add"));
    }

    /// <summary>The person blocks the bot. It is not told: it finds out when it next writes.</summary>
    public void Blocks(DemoPeople person) => ChatOf(person).IsBlocked = true;

    public void Unblocks(DemoPeople person) => ChatOf(person).IsBlocked = false;

    /// <summary>The chat's id stops working, as after some moves between tenants and regions: a chat made anew has another.</summary>
    public void LosesChat(DemoPeople person)
    {
        var chat = ChatOf(person);
        chat.IsGone = true;
        ChatOf(person).SetBot(chat.HasBot);
    }

    public Task RenameAsync(Channel channel, string name, DemoPeople by)
    {
        channel.Name = name;
        return ChannelEventAsync(channel, "channelRenamed", by);
    }

    public Task DeleteAsync(Channel channel, DemoPeople by)
    {
        channel.IsGone = true;
        return ChannelEventAsync(channel, "channelDeleted", by);
    }

    public Task RestoreAsync(Channel channel, DemoPeople by)
    {
        channel.IsGone = false;
        return ChannelEventAsync(channel, "channelRestored", by);
    }

    public Task RenameAsync(Team team, string name, DemoPeople by)
    {
        team.Name = name;
        return EventAsync(WireActivities.At(this, by, team.General, "conversationUpdate"), "teamRenamed");
    }

    /// <summary>A deleted team is gone with all its channels, and can be restored for a while.</summary>
    public Task DeleteAsync(Team team, DemoPeople by) => GoneAsync(team, true, "teamDeleted", by);

    public Task RestoreAsync(Team team, DemoPeople by) => GoneAsync(team, false, "teamRestored", by);

    /// <summary>Somebody joins a team: of that the bot is told as of itself.</summary>
    public Task JoinsAsync(DemoPeople person, Team team)
    {
        team.Members.Add(person);
        return Events.SendAsync(MembersChanged(person, team.General, "membersAdded", "teamMemberAdded", person));
    }

    public Task LeavesAsync(DemoPeople person, Team team)
    {
        team.Members.Remove(person);
        return Events.SendAsync(MembersChanged(person, team.General, "membersRemoved", "teamMemberRemoved", person));
    }

    /// <summary>An archived team can be read and not written to.</summary>
    public Task ArchiveAsync(Team team, DemoPeople by) => ArchivingAsync(team, true, "teamArchived", by);

    public Task UnarchiveAsync(Team team, DemoPeople by) => ArchivingAsync(team, false, "teamUnarchived", by);

    private Task ArchivingAsync(Team team, bool isArchived, string eventType, DemoPeople by)
    {
        foreach (var channel in team.Channels)
        {
            channel.IsReadOnly = isArchived;
        }

        return EventAsync(WireActivities.At(this, by, team.General, "conversationUpdate"), eventType);
    }

    private Task GoneAsync(Team team, bool isGone, string eventType, DemoPeople by)
    {
        foreach (var channel in team.Channels)
        {
            channel.IsGone = isGone;
        }

        return EventAsync(WireActivities.At(this, by, team.General, "conversationUpdate"), eventType);
    }

    // Told in the team's General channel, whichever channel it is about.
    private Task ChannelEventAsync(Channel channel, string eventType, DemoPeople by)
    {
        var activity = WireActivities.At(this, by, channel.Team.General, "conversationUpdate");
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name };
        return EventAsync(activity, eventType);
    }

    private Task EventAsync(JsonObject activity, string eventType)
    {
        activity["id"] = "f:" + NextId();
        activity["channelData"]!["eventType"] = eventType;
        return Events.SendAsync(activity);
    }

    private JsonObject Installation(DemoPeople by, Place place, string action)
    {
        var activity = WireActivities.At(this, by, place, "installationUpdate");
        activity["id"] = "f:" + NextId();
        activity["action"] = action;
        if (place is Channel)
        {
            activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = place.Id } };
        }

        return activity;
    }

    private JsonObject MembersChanged(DemoPeople by, Place place, string field, string? eventType, DemoPeople? who = null)
    {
        var activity = WireActivities.At(this, by, place, "conversationUpdate");
        activity["id"] = "f:" + NextId();
        activity[field] = new JsonArray(who is null ? new JsonObject { ["id"] = Teams.BotId } : WireActivities.Account(who));
        if (eventType is not null)
        {
            activity["channelData"]!["eventType"] = eventType;
        }

        return activity;
    }
}
