using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.DataProtection;

/// <summary>Somebody who may be meant.</summary>
/// <param name="Id">The register's id.</param>
/// <param name="Name">The name.</param>
/// <param name="About">What tells them from another of the same name.</param>
public sealed record PersonChoice(Guid Id, string Name, string? About);

/// <summary>Asks which of several people is meant.</summary>
public static class ChoosePersonCard
{
    public const string PersonInput = "person";

    public static AdaptiveCard Build(IReadOnlyList<PersonChoice> people, bool areThereMore) => new()
    {
        FallbackText = "Who is meant? Please open this message in Teams.",
        Speak = "Who is meant?",
        Body =
        [
            new TextBlock("Who is meant?") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. areThereMore
                ? [new TextBlock("There are more. Please type more of the name, or the e-mail address.")]
                : (IEnumerable<CardElement>)[],
            new InputChoiceSet
            {
                Id = PersonInput,
                Label = "Person",
                IsRequired = true,
                ErrorMessage = "Please choose a person.",
                Style = ChoiceSetStyle.Compact,
                // Plain: clients show the entries of a closed list without markdown.
                Choices = [.. people.Select(person => new InputChoice(Title(person), person.Id.ToString()))],
                Placeholder = "Choose a person",
            },
            new ActionSet([ActionExecute.For(
                "Show what is held", new ShowPersonData(), DataProtectionActionsJson.Default.ShowPersonData, ActionStyle.Positive)]),
        ],
    };

    private static string Title(PersonChoice person) =>
        UserText.Plain(person.About is { } about ? $"{person.Name} ({about})" : person.Name, 200);
}
