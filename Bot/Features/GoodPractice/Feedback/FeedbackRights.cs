using ClusterBot.Bot.Turns;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.GoodPractice.Feedback;

/// <summary>The people whose word about a summary counts.</summary>
internal static class FeedbackRights
{
    public const string NotYours = "Only people with a part in this cluster can say whether a summary is useful. Nothing was stored.";

    /// <summary>Returns the acting person if they have a part in the channel's cluster; null otherwise.</summary>
    public static async Task<Person?> FindAsync(TurnContext turn, CancellationToken cancellationToken) =>
        await turn.Db.FindClusterAsync(turn.Conversation, turn.Person, cancellationToken) is { } cluster
        && turn.Person is { } person && await turn.Db.HasPartAsync(person, cluster, cancellationToken)
            ? person
            : null;
}
