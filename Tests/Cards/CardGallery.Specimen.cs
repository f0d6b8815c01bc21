using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Tests.Cards.Model;

namespace ClusterBot.Tests.Cards;

/// <summary>A card that uses everything that the model has.</summary>
public static partial class CardGallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> Specimen => [("specimen", SpecimenCard())];

    private static AdaptiveCard SpecimenCard() => new()
    {
        FallbackText = "A specimen of every element",
        Speak = "A specimen of every element.",
        Refresh = new Refresh(Press("Refresh"), ["29:avery-howard"]),
        Body =
        [
            new TextBlock("Specimen of every element") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. Words(),
            .. Figures(),
            .. Fields(),
        ],
        Actions =
        [
            Press("Send", ActionStyle.Positive),
            new ActionShowCard
            {
                Title = "I need help",
                Card = new InnerCard([
                    new InputText { Id = "help", Label = "What do you need?", IsMultiline = true, MaxLength = 500 },
                    new InputDate { Id = "helpBy", Label = "By when?", IsRequired = true, ErrorMessage = "Choose a date." },
                ])
                {
                    Actions = [Press("Ask for help", ActionStyle.Positive)],
                },
            },
            new ActionToggleVisibility { Title = "Show sources", TargetElements = [new TargetElement("sources")] },
            new ActionOpenUrl { Title = "Open the guidance", Url = new Uri("https://www.gov.uk/"), Mode = ActionMode.Secondary },
            Press("Withdraw", ActionStyle.Destructive, AssociatedInputs.None),
        ],
    };

    private static ActionExecute Press(string title, ActionStyle? style = null, AssociatedInputs? inputs = null) =>
        ActionExecute.For(title, new SampleAction("c1", 1), SampleActionContext.Default.SampleAction, style, inputs);
}
