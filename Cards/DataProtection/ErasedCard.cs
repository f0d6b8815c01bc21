using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.DataProtection;

/// <summary>Says that a person's data was erased; it does not say whose.</summary>
public static class ErasedCard
{
    public static AdaptiveCard Build(string reference, int removed, int changed) => new()
    {
        FallbackText = "The data of one person was erased.",
        Speak = "The data of one person was erased.",
        Body =
        [
            new TextBlock("✔ Erased")
            {
                Size = TextSize.Large,
                Weight = TextWeight.Bolder,
                Color = TextColor.Good,
                Style = TextBlockStyle.Heading,
            },
            new RichTextBlock([new TextRun("Reference: "), UserText.Run(reference, ErasureForm.MostReference)]),
            new TextBlock($"Records removed: {removed}. Records of the public record in which the name was replaced: {changed}. "
                + "Cards that stand in Teams are being changed, too."),
            new TextBlock("What Teams itself keeps (messages that people wrote, the people's own list of the organisation) is not "
                + "ClusterBot's to erase. In typed texts the full name and the e-mail address were replaced; "
                + "a nickname or a first name alone was not.") { IsSubtle = true },
        ],
    };
}
