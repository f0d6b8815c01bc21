using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>
/// The rules of messages that one member alone sees. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages"/>.
/// </summary>
internal static class TargetedMessages
{
    public static bool Is(Received request) => request.Path.Contains("isTargetedActivity=true", StringComparison.Ordinal);

    public static DemoPeople? RecipientOf(Place place, Received request) =>
        place.Members.FirstOrDefault(member => member.Id == request.Activity?.Recipient?.Id);

    /// <summary>
    /// Returns the code with which it is refused; null when it is not. A recipient must be a member, and is named only when the message is
    /// created; there is nothing to target in a chat of two.
    /// </summary>
    /// <param name="place">Where.</param>
    /// <param name="request">The call.</param>
    /// <param name="hasThem">True when the tenant has targeted messages.</param>
    public static string? CodeOfRefusal(Place place, Received request, bool hasThem) => request switch
    {
        _ when !Is(request) => null,
        _ when place is PersonalChat => "BadArgument",
        _ when !hasThem => "ServiceError",
        { Method: "POST" } when RecipientOf(place, request) is null => "BadArgument",
        { Method: not "POST", Activity.Recipient: not null } => "BadArgument",
        _ => null,
    };
}
