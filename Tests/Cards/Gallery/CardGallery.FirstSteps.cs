using ClusterBot.Cards.FirstSteps;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The first steps, from none done to all.</summary>
public static partial class CardGallery
{
    private static (string ToDo, string Done)[] StepDetails =>
    [
        ("Send its files here, in this chat. You are shown what would change before anything does. "
            + "Name yourself in it as an administrator: once it is loaded, it says who is one.", "2 clusters, 7 PSAs, 14 people."),
        ("Still without a channel: Fairness and opportunity for all, Stronger communities. In the channel that is to be theirs, type: "
            + "@ClusterBot link", "All 2 clusters have their channel."),
        ("Once a channel is linked, see to whom ClusterBot cannot write, and why.", "You have seen the list. Type health to see it as it "
            + "is now."),
        ("It asks the people of the register in the cluster's channel. The calendar opens the next ones by itself.",
            "From here each cluster's own calendar opens them."),
    ];

    private static IEnumerable<(string Name, AdaptiveCard Card)> FirstStepsCards =>
    [
        ("first-steps", FirstStepsCard.Build(Steps(0))),
        ("first-steps-two", FirstStepsCard.Build(Steps(2))),
        ("first-steps-done", FirstStepsCard.Build(Steps(4))),
        ("first-steps-hostile", FirstStepsCard.Build(
            Steps(1) with { Steps = [Steps(1).Steps[0], new FirstStepView(FirstStep.LinkChannels, false, "Still without a channel: "
                + $"{CheckInSamples.Hostile}"), .. Steps(1).Steps.Skip(2)] })),
    ];

    private static FirstStepsView Steps(int done) => new(
        [.. StepDetails.Select((detail, at) => new FirstStepView((FirstStep)at, at < done, at < done ? detail.Done : detail.ToDo))],
        done == 0 ? null : ProtectiveMarking.OfficialSensitive);
}
