using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Channels;

/// <summary>Asks which cluster a channel is for, and says that it is linked.</summary>
public static class LinkChannelCard
{
    public const string ClusterInput = "cluster";

    public const string PurposeInput = "purpose";

    private const string ForCluster = "cluster";

    private const string ForBoard = "board";

    private const string ForPractice = "practice";

    /// <summary>Returns the purpose that was chosen; null when it is none.</summary>
    public static ChannelPurpose? PurposeOf(string? chosen) => chosen switch
    {
        ForBoard => ChannelPurpose.DeliveryBoard,
        ForCluster => ChannelPurpose.Cluster,
        ForPractice => ChannelPurpose.GoodPractice,
        _ => null,
    };

    public static AdaptiveCard Build(LinkChannelView view) => new()
    {
        FallbackText = "Link this channel to a cluster. Please open this message in Teams.",
        Speak = "Which cluster is this channel for?",
        Body =
        [
            ProtectiveMarkingLine.Of(view.Marking),
            new TextBlock("Link this channel") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. view.Problem is null ? (IEnumerable<CardElement>)[] : [Warning(view.Problem)],
            .. view.Now is null ? (IEnumerable<CardElement>)[] : [Line("It is linked to ", view.Now, [new TextRun(".")])],
            .. view.Endings.Count == 0 ? (IEnumerable<CardElement>)[] : [Warning("Please look at what would end, and press once more.")],
            .. view.Endings.Select(link => link.Channel is null
                ? Line("This channel is now linked to ", link, [new TextRun(Ends(link))])
                : Line("Now linked to ", link, [new TextRun(": "), UserText.Run(link.Channel, 200), new TextRun(Ends(link))])),
            Clusters(view),
            Purposes(view.Purpose),
            new TextBlock("To link another channel, type there: @ClusterBot link") { IsSubtle = true, Spacing = Spacing.Small },
            new ActionSet([ActionExecute.For(
                view.Ending is null ? "Link" : "Link, and end that", new LinkChannel { Ending = view.Ending },
                ChannelActionsJson.Default.LinkChannel, ActionStyle.Positive)]),
        ],
    };

    public static AdaptiveCard Done(string clusterName, ProtectiveMarking protectiveMarking, ChannelPurpose purpose, string? nextCheckIn)
    {
        var next = nextCheckIn is null ? "No check-in is planned at the moment." : $"The next check-in opens on {nextCheckIn}.";
        var what = purpose switch
        {
            ChannelPurpose.Cluster => next + " To open one now, type: @ClusterBot open check-in",
            ChannelPurpose.DeliveryBoard => "Requests for help to the delivery board arrive here.",
            ChannelPurpose.GoodPractice => "No check-in is posted here, and the channel is not read. "
                + "To have it read, the cluster lead types: @ClusterBot read good practice here",
            ChannelPurpose.None or _ =>
                throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "A channel is linked for something."),
        };
        return new AdaptiveCard
        {
            FallbackText = "This channel is linked. " + what,
            Speak = "This channel is linked. " + what,
            Body =
            [
                ProtectiveMarkingLine.Of(protectiveMarking),
                new RichTextBlock(
                    [new TextRun("✔ This channel is linked to ") { Color = TextColor.Good, Weight = TextWeight.Bolder },
                        UserText.Run(clusterName, 200) with { Weight = TextWeight.Bolder }]),
                new TextBlock(what),
            ],
        };
    }

    private static TextBlock Warning(string text) =>
        new("⚠ " + text) { Color = TextColor.Attention, Weight = TextWeight.Bolder, Spacing = Spacing.Small };

    private static RichTextBlock Line(string before, EndingLink link, TextRun[] after) => new(
    [
        new TextRun(before),
        UserText.Run(link.ClusterName, 200) with { Weight = TextWeight.Bolder },
        new TextRun(", for " + Words(link.Purpose)),
        .. after,
    ]);

    private static string Ends(EndingLink link) =>
        ". It would be no longer." + (link.LosesPractice ? " The messages that are kept from it as good practice would be deleted." : "");

    private static string Words(ChannelPurpose purpose) => purpose switch
    {
        ChannelPurpose.Cluster => "check-ins and good practice",
        ChannelPurpose.DeliveryBoard => "its delivery board",
        ChannelPurpose.GoodPractice => "good practice alone",
        ChannelPurpose.None or _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "A channel is linked for something."),
    };

    private static InputChoiceSet Clusters(LinkChannelView view) => new()
    {
        Id = ClusterInput,
        Label = "Cluster",
        IsRequired = true,
        ErrorMessage = "Please choose a cluster.",
        // Plain: clients show the entries of a closed list without markdown.
        Choices = [.. view.Clusters.Select(cluster => new InputChoice(UserText.Plain(cluster.Name, 200), cluster.Id.ToString()))],
        Placeholder = "Choose a cluster",
        Value = (view.Cluster ?? (view.Clusters.Count == 1 ? view.Clusters[0].Id : null))?.ToString(),
    };

    private static InputChoiceSet Purposes(string? chosen) => new()
    {
        Id = PurposeInput,
        Label = "What is the channel for?",
        IsRequired = true,
        ErrorMessage = "Please choose what the channel is for.",
        Style = ChoiceSetStyle.Expanded,
        Choices =
        [
            new InputChoice("Check-ins and good practice", ForCluster),
            new InputChoice("The delivery board", ForBoard),
            new InputChoice("Good practice alone", ForPractice),
        ],
        Value = PurposeOf(chosen) is null ? null : chosen,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LinkChannel))]
public sealed partial class ChannelActionsJson : JsonSerializerContext;

/// <summary>Links the channel of the card; the cluster and the purpose are inputs.</summary>
public sealed record LinkChannel : ICardAction
{
    public static string Verb => "channels.link";

    /// <summary>The links that the card said would end, so that no other ends; null when it said none.</summary>
    public string? Ending { get; init; }
}
