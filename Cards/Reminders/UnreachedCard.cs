using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Reminders;

/// <summary>Those whom messages about a round do not reach.</summary>
public sealed record UnreachedView(string ClusterName, ProtectiveMarking Marking, DateOnly OccursOn, IReadOnlyList<UnreachedPerson> People);

/// <param name="Name">Who.</param>
/// <param name="Why">The reason, in a sentence.</param>
/// <param name="HasDeputy">True when there is a deputy who can be asked instead.</param>
public sealed record UnreachedPerson(string Name, string Why, bool HasDeputy);

/// <summary>To the cluster lead: who does not get ClusterBot's messages, and why. The reason is never the person.</summary>
public static class UnreachedCard
{
    private const int MostPeople = 30;

    public static AdaptiveCard Build(UnreachedView view) => TwoScreens.Of(Whole(view));

    private static AdaptiveCard Whole(UnreachedView view) => new()
    {
        FallbackText = Words(view),
        Speak = Words(view),
        Body =
        [
            ProtectiveMarkingLine.Of(view.Marking),
            new TextBlock("Not everybody gets ClusterBot’s messages")
            {
                Size = TextSize.Large,
                Weight = TextWeight.Bolder,
                Style = TextBlockStyle.Heading,
            },
            new RichTextBlock(
            [
                UserText.Run(view.ClusterName, 200) with { IsSubtle = true },
                new TextRun($", check-in of {CardDates.Day(view.OccursOn)}") { IsSubtle = true },
            ])
            {
                Spacing = Spacing.None,
            },
            new TextBlock("They may not know that they are asked. It is nothing they did or left undone."),
            .. view.People.Take(MostPeople).Select(Line),
            .. view.People.Count > MostPeople
                ? [new TextBlock($"and {view.People.Count - MostPeople} more") { IsSubtle = true, Spacing = Spacing.Small }]
                : (IEnumerable<CardElement>)[],
            new TextBlock("Please let them know another way. They can answer in the channel at any time.") { IsSubtle = true },
        ],
    };

    private static string Words(UnreachedView view) =>
        $"ClusterBot’s messages about the check-in of {CardDates.Day(view.OccursOn)} do not reach "
            + $"{(view.People.Count == 1 ? "1 person" : $"{view.People.Count} people")}.";

    private static RichTextBlock Line(UnreachedPerson person) => new(
    [
        UserText.Run(person.Name, 200) with { Weight = TextWeight.Bolder },
        new TextRun("\n"),
        UserText.Run(person.Why, 300),
        new TextRun(person.HasDeputy ? " ClusterBot turns to the deputy." : ""),
    ])
    {
        Spacing = Spacing.Small,
    };
}
