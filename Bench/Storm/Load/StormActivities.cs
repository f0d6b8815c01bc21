using System.Text.Json;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.BotFramework.Activities.Teams;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Requests;

namespace ClusterBot.Bench.Storm.Load;

/// <summary>Activities as Teams would send them.</summary>
internal static class StormActivities
{
    public const string BotId = "28:clusterbot";

    /// <summary>The cluster lead types a command into the cluster's channel.</summary>
    public static Activity Says(StormCluster cluster, string text)
    {
        var activity = At(cluster, cluster.Lead, cluster.ChannelId);
        activity.Type = ActivityTypes.Message;
        activity.Text = $"<at>ClusterBot</at> {text}";
        activity.Entities =
        [
            new Entity
            {
                Type = "mention",
                Properties = new Dictionary<string, JsonElement>
                {
                    ["mentioned"] = JsonSerializer.SerializeToElement(new { id = BotId, name = "ClusterBot" }),
                    ["text"] = JsonSerializer.SerializeToElement("<at>ClusterBot</at>"),
                },
            },
        ];
        return activity;
    }

    /// <summary>The lead confirms that a check-in opens.</summary>
    public static Activity Opens(StormCluster cluster, string id, string on)
    {
        var activity = At(cluster, cluster.Lead, cluster.ChannelId);
        activity.Type = ActivityTypes.Invoke;
        activity.Name = InvokeNames.AdaptiveCardAction;
        activity.Value = JsonSerializer.SerializeToElement(
            new { action = new { type = "Action.Execute", verb = OpenRound.Verb, data = new { cluster = id, on } } });
        return activity;
    }

    /// <summary>An SRO saves an update that says these words.</summary>
    public static Activity Answers(PostedCard card, StormPsa psa, string words) =>
        Presses(card, psa, SubmitCheckIn.Verb, new() { [CheckInInputs.BigPicture(psa.Number)] = words });

    /// <summary>A client that shows the card asks for the person's own.</summary>
    public static Activity Refreshes(PostedCard card, StormPsa psa, Guid round) =>
        Presses(card, psa, RefreshRound.Verb, new() { ["round"] = round.ToString() });

    /// <summary>An SRO opens the form.</summary>
    public static Activity OpensForm(PostedCard card, StormPsa psa, Guid round) =>
        Presses(card, psa, AnswerRound.Verb, new() { ["round"] = round.ToString(), ["here"] = true });

    /// <summary>An SRO asks the delivery board for help in these words.</summary>
    public static Activity AsksTheBoard(PostedCard card, StormPsa psa, string words, DateOnly neededOn) =>
        Presses(card, psa, AskBoard.Verb, new()
        {
            [CheckInInputs.HelpNeed(psa.Number)] = words,
            [CheckInInputs.HelpBy(psa.Number)] = neededOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        });

    private static Activity Presses(PostedCard card, StormPsa psa, string verb, Dictionary<string, object> inputs)
    {
        var activity = At(card.Cluster, psa.Sro, card.ConversationId);
        var data = new Dictionary<string, object>(inputs);
        if (card.CheckIns.Count > 0)
        {
            data["checkIn"] = card.CheckIns[psa.Number - 1];
        }

        activity.Type = ActivityTypes.Invoke;
        activity.Name = InvokeNames.AdaptiveCardAction;
        activity.ReplyToId = card.ActivityId;
        activity.Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb, data } });
        return activity;
    }

    private static Activity At(StormCluster cluster, StormPerson person, string conversation) => new()
    {
        Id = Guid.NewGuid().ToString("N"),
        ChannelId = "msteams",
        From = new ChannelAccount { Id = person.Account, Name = person.Name, AadObjectId = person.AadObjectId },
        Recipient = new ChannelAccount { Id = BotId, Name = "ClusterBot" },
        Conversation = new ConversationAccount
        {
            Id = conversation,
            TenantId = cluster.TenantId,
            ConversationType = ConversationTypes.Channel,
            IsGroup = true,
        },
        ChannelData = new TeamsChannelData
        {
            Tenant = new TenantInfo { Id = cluster.TenantId },
            Team = new TeamInfo { Id = cluster.ChannelId },
            Channel = new ChannelInfo { Id = cluster.ChannelId },
        },
    };
}

/// <summary>A cluster's check-in card as it stands in Teams.</summary>
/// <param name="Cluster">Whose it is.</param>
/// <param name="ConversationId">Its thread.</param>
/// <param name="ActivityId">The message that holds it.</param>
/// <param name="CheckIns">The ids that the buttons of the forms carry, in the order of the PSAs; none while no form was opened.</param>
internal sealed record PostedCard(StormCluster Cluster, string ConversationId, string ActivityId, IReadOnlyList<string> CheckIns);
