using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.DataProtection;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.DataProtection.Erasure;

/// <summary>"Erase for good": only with the name typed again, a reference, and the end of the person's roles agreed to.</summary>
internal sealed class ErasePersonDataHandler(PersonDataService service, PersonErasure erasure) : ICardActionHandler<ErasePersonData>
{
    public async Task<CardResponse> HandleAsync(
        ErasePersonData action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (person, refusal) = await service.FindAsync(action.Person, turn, cancellationToken);
        if (person is null)
        {
            return CardResponse.Saying(refusal!);
        }

        var view = await service.ViewAsync(person, turn, cancellationToken);
        var reference = PlainText.Clean(inputs[ErasureForm.ReferenceInput]);
        if (view.KeptBecause is not null)
        {
            return CardResponse.With(PersonDataCard.Build(view));
        }

        if (Problem(person, inputs, reference) is { } problem)
        {
            return CardResponse.With(
                PersonDataCard.Build(view with { Draft = new ErasureDraft(reference, problem + " Nothing was erased.") }));
        }

        var record = await erasure.RunAsync(person, reference!, turn, cancellationToken);
        return CardResponse.With(ErasedCard.Build(record.Reference, record.RowsRemoved, record.RowsChanged));
    }

    private static string? Problem(Person person, CardInputs inputs, string? reference)
    {
        if (person.Roles.Count > 0 && inputs[ErasureForm.RolesInput] != "true")
        {
            return "This person still holds a role. Please tick that their roles end, and see first that somebody else takes them.";
        }

        if (!string.Equals(PlainText.Clean(inputs[ErasureForm.NameInput]), person.Name, StringComparison.OrdinalIgnoreCase))
        {
            return "The name that was typed is not this person's.";
        }

        return reference switch
        {
            null or { Length: > ErasureForm.MostReference } =>
                $"Please give a reference of at most {ErasureForm.MostReference} characters.",
            _ when new PersonDataText(person).AreIn(reference) => "The reference stays in the record: please give one without the name.",
            _ => null,
        };
    }
}
