using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.DataProtection;

/// <summary>The data held about a person, for an administrator: to be given as a file, or erased.</summary>
public static class PersonDataCard
{
    private const int MostRoles = 20;

    public static AdaptiveCard Build(PersonDataView person) => new()
    {
        FallbackText = "What ClusterBot holds about a person. Please open this message in Teams.",
        Speak = "What ClusterBot holds about a person.",
        Body =
        [
            ProtectiveMarkingLine.Of(person.Marking),
            new TextBlock("What is held about one person")
            {
                Size = TextSize.Large,
                Weight = TextWeight.Bolder,
                Style = TextBlockStyle.Heading,
            },
            new RichTextBlock(
            [
                UserText.Run(person.Name, 200) with { Weight = TextWeight.Bolder },
                .. person.Department is { } department ? [new TextRun(" · "), UserText.Run(department, 200)] : (IEnumerable<TextRun>)[],
                .. person.Email is { } email ? [new TextRun(" · "), UserText.Run(email, 200)] : (IEnumerable<TextRun>)[],
            ]),
            Roles(person),
            .. person.Held.Select(Line),
            .. person.KeptBecause is { } reason ? [new TextBlock(reason) { Separator = true }] : (IEnumerable<CardElement>)[],
            .. person.Draft is { } draft ? ErasureForm.Open(person, draft) : (IEnumerable<CardElement>)[],
            new ActionSet([Export(person), .. person.KeptBecause is null && person.Draft is null
                ? [ErasureForm.Folded(person)]
                : (IEnumerable<CardAction>)[]]),
        ],
    };

    private static RichTextBlock Roles(PersonDataView person) => new(
    [
        new TextRun(person.Roles.Count == 0 ? "Holds no role." : "Holds: ") { Weight = TextWeight.Bolder },
        UserText.Run(string.Join("; ", person.Roles.Take(MostRoles)) + (person.Roles.Count > MostRoles
            ? $"; and {person.Roles.Count - MostRoles} more"
            : "")),
    ]);

    private static RichTextBlock Line(HeldView held) => new(
    [
        new TextRun($"{held.What}: {held.Count}") { Weight = TextWeight.Bolder },
        new TextRun(" · " + held.OnErasure) { IsSubtle = true },
    ])
    {
        Spacing = Spacing.Small,
    };

    private static ActionExecute Export(PersonDataView person) => ActionExecute.For(
        "Give me this as a file", new ExportPersonData(person.PersonId), DataProtectionActionsJson.Default.ExportPersonData,
        inputs: AssociatedInputs.None);
}
