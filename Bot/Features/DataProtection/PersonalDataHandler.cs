using ClusterBot.Data.CardKeys;
using ClusterBot.Bot.Features.DataProtection.Erasure;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.DataProtection;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>"personal data Jo Smith": shows an administrator what is held about somebody.</summary>
internal sealed class PersonalDataHandler(PersonDataService service, Guests guests) : ICommandHandler
{
    private const int MostChoices = 20;

    /// <summary>Finds the cards that show a person, so that an erasure takes the name off them.</summary>
    public static CardKey KeyOf(Guid personId) => CardFamily.PersonData.Key(personId);

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (!PersonDataService.Allows(turn))
        {
            await turn.SayAsync(await WhoCanHelp.FromAdministratorsAsync(PersonDataService.NotAllowed, turn, cancellationToken));
            return;
        }

        if (command.Arguments.Trim() is not { Length: > 1 } words)
        {
            await turn.SayAsync("Please say whose: type personal data, then the name, the e-mail address or the Entra object id.");
            return;
        }

        var tenant = turn.Person!.TenantId;
        IReadOnlyList<Person> people =
        [
            .. await service.SearchAsync(words, tenant, cancellationToken), .. await guests.FindAsync(
                words, tenant, turn.Now, cancellationToken),
        ];
        await (people.Count switch
        {
            0 => turn.SayAsync("Nobody of this organisation is known by that."),
            1 => ShowAsync(people[0], turn, cancellationToken),
            _ => turn.ReplyAsync(new PostableCard(CardFamily.PersonChoice.Key(turn.Key), ChoosePersonCard.Build(
                [.. people.Take(MostChoices).Select(p => new PersonChoice(p.Id, p.Name, p.Email ?? p.Department))],
                people.Count > MostChoices))),
        });
    }

    private async Task ShowAsync(Person found, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await service.FindAsync(found.Id, turn, cancellationToken) is { Person: { } person })
        {
            await turn.ReplyAsync(
                new PostableCard(KeyOf(person.Id), PersonDataCard.Build(await service.ViewAsync(person, turn, cancellationToken))));
        }
    }
}
