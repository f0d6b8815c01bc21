using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.DataProtection;

/// <summary>
/// The confirmation of an erasure: the name typed again, the place where the request is filed, and that roles end with it.
/// </summary>
public static class ErasureForm
{
    public const string NameInput = "name";

    public const string ReferenceInput = "reference";

    public const string RolesInput = "rolesEnd";

    public const int MostReference = 100;

    internal static ActionShowCard Folded(PersonDataView person) => new()
    {
        Title = "Erase",
        Card = new InnerCard([.. Fields(person, isOpen: false), new ActionSet([Erase(person)])]),
    };

    internal static IEnumerable<CardElement> Open(PersonDataView person, ErasureDraft draft) =>
    [
        new TextBlock("⚠ " + draft.Problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder, Separator = true },
        new Container([.. Fields(person, isOpen: true)]) { Style = ContainerStyle.Emphasis },
        new ActionSet([Erase(person)]),
    ];

    private static IEnumerable<CardElement> Fields(PersonDataView person, bool isOpen)
    {
        // Standing open they are a part of the whole card, where a client lets no other button work until a required field is filled.
        bool? isRequired = isOpen ? null : true;
        yield return new TextBlock("This cannot be undone. The public record of readings, decisions and escalations stays, with the name "
            + "replaced by “a former member”.");
        if (person.Roles.Count > 0)
        {
            yield return new InputToggle
            {
                Id = RolesInput,
                Label = "This person still holds a role",
                Title = $"End all {person.Roles.Count} of their roles",
                IsRequired = isRequired,
                ErrorMessage = "Please tick that their roles end.",
            };
        }

        yield return new InputText
        {
            Id = NameInput,
            Label = "Type the person's name to confirm",
            IsRequired = isRequired,
            ErrorMessage = "Please type the name as it stands above.",
            MaxLength = 200,
        };
        yield return new InputText
        {
            Id = ReferenceInput,
            Label = "Where is the request filed? (a reference, without the name)",
            IsRequired = isRequired,
            ErrorMessage = "Please give the reference of the request.",
            MaxLength = MostReference,
            Value = person.Draft?.Reference,
        };
    }

    private static ActionExecute Erase(PersonDataView person) => ActionExecute.For(
        "Erase for good", new ErasePersonData(person.PersonId), DataProtectionActionsJson.Default.ErasePersonData, ActionStyle.Destructive);
}
