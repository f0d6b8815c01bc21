using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Channels;

/// <summary>A cluster that a channel can be linked to.</summary>
public sealed record ClusterChoice(Guid Id, string Name);

/// <summary>Asks which cluster a channel is for, and says that it is linked.</summary>
public static class LinkChannelCard
{
    public const string ClusterInput = "cluster";

    public const string PurposeInput = "purpose";

    private const string ForCluster = "cluster";

    private const string ForBoard = "board";

    /// <summary>Whether the purpose chosen is the delivery board; none when it is neither.</summary>
    public static bool? IsBoard(string? purpose) => purpose switch
    {
        ForBoard => true,
        ForCluster => false,
        _ => null,
    };

    public static AdaptiveCard Build(IReadOnlyList<ClusterChoice> clusters, string? problem = null) => new()
    {
        FallbackText = "Link this channel to a cluster. Please open this message in Teams.",
        Speak = "Which cluster is this channel for?",
        Body =
        [
            new TextBlock("Link this channel") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. problem is null ? (IEnumerable<CardElement>)[] : [new TextBlock("⚠ " + problem) { Color = TextColor.Attention }],
            Clusters(clusters),
            Purposes(),
            new ActionSet([ActionExecute.For("Link", new LinkChannel(), ChannelActionsJson.Default.LinkChannel, ActionStyle.Positive)]),
        ],
    };

    public static AdaptiveCard Done(string clusterName, bool isBoard, string nextCheckIn)
    {
        var what = isBoard ? "Escalations to the delivery board arrive here." : $"The next check-in opens on {nextCheckIn}. To open one now, type: @ClusterBot open check-in";
        return new AdaptiveCard
        {
            FallbackText = "This channel is linked. " + what,
            Speak = "This channel is linked. " + what,
            Body =
            [
                new RichTextBlock([TypedText.Run("✔ This channel is linked to ") with { Weight = TextWeight.Bolder }, TypedText.Run(clusterName) with { Weight = TextWeight.Bolder }]),
                new TextBlock(what),
            ],
        };
    }

    private static InputChoiceSet Clusters(IReadOnlyList<ClusterChoice> clusters) => new()
    {
        Id = ClusterInput,
        Label = "Cluster",
        IsRequired = true,
        ErrorMessage = "Please choose a cluster.",
        Choices = [.. clusters.Select(cluster => new InputChoice(Markdown.Escape(cluster.Name), cluster.Id.ToString()))],
        Value = clusters.Count == 1 ? clusters[0].Id.ToString() : null,
    };

    private static InputChoiceSet Purposes() => new()
    {
        Id = PurposeInput,
        Label = "What is the channel for?",
        IsRequired = true,
        ErrorMessage = "Please choose what the channel is for.",
        Style = ChoiceSetStyle.Expanded,
        Choices = [new InputChoice("Check-ins and good practice", ForCluster), new InputChoice("The delivery board", ForBoard)],
    };
}
