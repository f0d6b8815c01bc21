using ClusterBot.Cards.Model;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

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

    /// <param name="clusters">Those that may be chosen.</param>
    /// <param name="problem">What is to be put right.</param>
    /// <param name="purpose">What was chosen before, if anything.</param>
    public static AdaptiveCard Build(IReadOnlyList<ClusterChoice> clusters, string? problem = null, string? purpose = null) => new()
    {
        FallbackText = "Link this channel to a cluster. Please open this message in Teams.",
        Speak = "Which cluster is this channel for?",
        Body =
        [
            new TextBlock("Link this channel") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. problem is null
                ? (IEnumerable<CardElement>)[]
                : [new TextBlock("⚠ " + problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder, Spacing = Spacing.Small }],
            Clusters(clusters),
            Purposes(purpose),
            new TextBlock("To link another channel, type there: @ClusterBot link") { IsSubtle = true, Spacing = Spacing.Small },
            new ActionSet([ActionExecute.For("Link", new LinkChannel(), ChannelActionsJson.Default.LinkChannel, ActionStyle.Positive)]),
        ],
    };

    public static AdaptiveCard Done(string clusterName, Marking marking, bool isBoard, string? nextCheckIn)
    {
        var next = nextCheckIn is null ? "No check-in is planned at the moment." : $"The next check-in opens on {nextCheckIn}.";
        var what = isBoard ? "Requests for help to the delivery board arrive here." : next + " To open one now, type: @ClusterBot open check-in";
        return new AdaptiveCard
        {
            FallbackText = "This channel is linked. " + what,
            Speak = "This channel is linked. " + what,
            Body =
            [
                MarkingLine.Of(marking),
                new RichTextBlock([new TextRun("✔ This channel is linked to ") { Color = TextColor.Good, Weight = TextWeight.Bolder }, TypedText.Run(clusterName, 200) with { Weight = TextWeight.Bolder }]),
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
        // Plain: clients show the entries of a closed list without markdown.
        Choices = [.. clusters.Select(cluster => new InputChoice(TypedText.Plain(cluster.Name, 200), cluster.Id.ToString()))],
        Placeholder = "Choose a cluster",
        Value = clusters.Count == 1 ? clusters[0].Id.ToString() : null,
    };

    private static InputChoiceSet Purposes(string? chosen) => new()
    {
        Id = PurposeInput,
        Label = "What is the channel for?",
        IsRequired = true,
        ErrorMessage = "Please choose what the channel is for.",
        Style = ChoiceSetStyle.Expanded,
        Choices = [new InputChoice("Check-ins and good practice", ForCluster), new InputChoice("The delivery board", ForBoard)],
        Value = IsBoard(chosen) is null ? null : chosen,
    };
}
