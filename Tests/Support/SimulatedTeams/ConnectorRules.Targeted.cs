using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>Messages that one member of a shared place sees, and nobody else.</summary>
public sealed partial class ConnectorRules
{
    /// <summary>
    /// True when the tenant has targeted messages. See
    /// <see href="https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages"/>.
    /// </summary>
    public bool HasTargetedMessages { get; set; }

    /// <summary>
    /// A recipient must be a member, and is named when the message is created alone. There is nothing to target in a chat of two.
    /// </summary>
    private ConnectorAnswer? RefusalOfTargeted(Place place, Received request) => request switch
    {
        _ when !IsTargeted(request) => null,
        _ when place is PersonalChat => Refused(400, "BadArgument"),
        _ when !HasTargetedMessages => Refused(400, "ServiceError"),
        { Method: "POST" } when RecipientOf(place, request) is null => Refused(400, "BadArgument"),
        { Method: not "POST", Activity.Recipient: not null } => Refused(400, "BadArgument"),
        _ => null,
    };

    private static bool IsTargeted(Received request) => request.Path.Contains("isTargetedActivity=true", StringComparison.Ordinal);

    private static DemoPeople? RecipientOf(Place place, Received request) =>
        place.Members.FirstOrDefault(member => member.Id == request.Activity?.Recipient?.Id);

    /// <summary>A targeted message leaves the clients after a day, and is there for calls about targeted messages alone.</summary>
    private TeamsMessage? Find(Place place, Received request) => place.Messages.FirstOrDefault(known =>
        known.Id == request.ActivityId && !known.IsDeleted && known.OnlyFor is not null == IsTargeted(request)
        && (known.OnlyFor is null || known.At.AddDays(1) > teams.Now));
}
