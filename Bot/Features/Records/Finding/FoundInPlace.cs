using ClusterBot.Bot.ReadModels.Finding;
using ClusterBot.Bot.Turns;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Records;

namespace ClusterBot.Bot.Features.Records.Finding;

/// <summary>The rule of what that was found is shown where others read: what everybody there may see.</summary>
internal static class FoundInPlace
{
    public static bool IsFor(this FoundThing thing, Conversation place) =>
        place.Sees(thing.Cluster)
        && (place.Kind == ConversationKind.Personal || thing.Record is null or { Version.Visibility: RecordVisibility.Named });
}
