using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Tests.Cards.Model;

namespace ClusterBot.Tests.Cards.Gallery;

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
            new TextBlock("Specimen of every element")
            {
                Size = TextSize.Large,
                Weight = TextWeight.Bolder,
                Style = TextBlockStyle.Heading,
            },
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

public static partial class CardGallery
{
    private const string Typed =
        "**Not bold**, [not a link](https://example.com) and {{DATE(2025-01-01T00:00:00Z)}}.\n" +
        "A second line, then a long word: https://example.gov.uk/a/very/long/address/without/any/room/to/break/it?at=320&pixels=wide";

    private static CardElement[] Words() =>
    [
        new TextBlock("Subtle and small: answered by Avery Howard") { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None },
        new Container([
            new TextBlock("**Agreed:** the wording of *one* question") { Color = TextColor.Accent },
            new RichTextBlock([new TextRun("Blake Cole: ") { Weight = TextWeight.Bolder }, UserText.Run(Typed)]),
        ])
        {
            Style = ContainerStyle.Emphasis,
            Bleed = true,
        },
        new Container([UserText.Block("A source, hidden until it is asked for."), new TextBlock("Delivery board") { IsSubtle = true }])
        {
            Id = "sources",
            IsVisible = false,
            Separator = true,
        },
    ];

    private static CardElement[] Figures() =>
    [
        new ColumnSet([
            new Column([new TextBlock("▲ On track") { Color = TextColor.Good, Weight = TextWeight.Bolder }]) { Width = "auto" },
            new Column([new TextBlock("Employment rate gap between the regions, seasonally adjusted")])
            {
                Width = "stretch",
                VerticalContentAlignment = VerticalAlignment.Center,
            },
        ])
        {
            Separator = true,
        },
        new FactSet([
            new Fact("Last value", "42.7%"),
            new Fact("Holder", Markdown.Escape("Devon_Ellis *acting* [DWP]")),
            new Fact("A title that is rather long for its column", "influences"),
        ]),
        Chart(),
        new ActionSet([new ActionOpenUrl { Title = "Where the figures come from", Url = new Uri("https://www.ons.gov.uk/") }]),
    ];

    private static ChartLine Chart()
    {
        (string On, decimal Value)[] readings = [("2024-03-31", 40.1m), ("2024-06-30", 41.25m), ("2024-09-30", 42.7m)];
        return new ChartLine(Table.OfText(
            ["Date", "Value"], readings.Select(reading => (string[])[reading.On, $"{reading.Value}%"])))
        {
            Title = "Employment rate",
            XAxisTitle = "Date",
            YAxisTitle = "Per cent",
            YMin = 0,
            YMax = 100,
            Data =
            [
                new ChartSeries("Value", [.. readings.Select(reading => new ChartPoint(reading.On, reading.Value))])
                {
                    Color = ChartColor.CategoricalBlue,
                },
            ],
        };
    }

    private static CardElement[] Fields() =>
    [
        new InputText
        {
            Id = "bigPicture",
            Label = "What has changed in the big picture?",
            IsMultiline = true,
            Placeholder = "One or two sentences",
        },
        new InputNumber
        {
            Id = "value",
            Label = "Value, per cent",
            IsRequired = true,
            ErrorMessage = "Enter a number from 0 to 100.",
            Min = 0,
            Max = 100,
        },
        new InputDate { Id = "measuredOn", Label = "Measured on", Value = new DateOnly(2025, 1, 31), Max = new DateOnly(2025, 12, 31) },
        new InputChoiceSet
        {
            Id = "status",
            Label = "How is it going?",
            Style = ChoiceSetStyle.Expanded,
            IsRequired = true,
            ErrorMessage = "Choose one.",
            Choices = [new("On track", "onTrack"), new("At risk, with a plan that the delivery board has agreed", "atRisk"), new(
                "Off track", "offTrack")],
        },
        new InputChoiceSet
        {
            Id = "control",
            Label = "Who controls it?",
            Value = "influences",
            Choices = [new("We control it", "controls"), new("We influence it", "influences"), new("Neither", "neither")],
        },
        new InputToggle { Id = "share", Label = "Sharing", Title = "Share this with the other people in the cluster", Value = "true" },
    ];
}
