using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Records;

/// <summary>Something that was found, as somebody puts it into a message of their own. It has no button of the bot's.</summary>
public static class QuotedCard
{
    public static AdaptiveCard Build(FoundView found, ProtectiveMarking marking) => new()
    {
        FallbackText = UserText.Plain($"{found.Kind}: {found.Text}", 300),
        Speak = UserText.Plain($"{found.Kind}: {found.Text}", 300),
        Body =
        [
            ProtectiveMarkingLine.Of(marking),
            new RichTextBlock([UserText.Run(found.Kind, 100) with { Weight = TextWeight.Bolder }]),
            UserText.Block(found.Text, 1_000) with { Spacing = Spacing.Small },
            new RichTextBlock([UserText.Run($"{found.From}, {CardDates.Day(found.On)}", 200) with { IsSubtle = true }])
            {
                Spacing = Spacing.Small,
            },
        ],
        Actions = found.Link is { } link ? [new ActionOpenUrl { Title = "Open the message in Teams", Url = link }] : null,
    };
}
