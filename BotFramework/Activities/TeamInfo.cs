namespace ClusterBot.BotFramework.Activities;

/// <summary>A team in Teams.</summary>
public sealed class TeamInfo : WireObject
{
    /// <summary>The team's id, <c>19:...@thread.tacv2</c>; also the id of its General channel.</summary>
    public string? Id { get; set; }

    /// <summary>The name to show. Foreign text.</summary>
    public string? Name { get; set; }

    /// <summary>The id of the group behind the team, a GUID; Graph knows the team by it.</summary>
    public string? AadGroupId { get; set; }
}
