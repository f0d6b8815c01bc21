using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;
using ClusterBot.Cards.Delegations;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Delegations;

/// <summary>
/// "On leave until 3 January, Emery answers for me": shown back as it would be stored, and stored on one press. What is not sure is asked.
/// </summary>
internal sealed class SpokenAbsenceHandler(DelegationService service) : ICommandHandler
{
    private const string Example = "Please write it like: on leave until 3 January, Emery answers for me. Nothing was stored.";

    private const int MostNames = 10;

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var said = SpokenAbsence.Read(command.Arguments)!;
        var psas = turn.Person is { } known ? await service.PsasOfAsync(known, cancellationToken) : [];
        if (turn.Person is not { } person || psas.Count == 0)
        {
            await turn.SayAsync(await WhoCanHelp.FromAdministratorsAsync(
                "An SRO can have somebody else answer, and you are SRO of no PSA. Nothing was stored.", turn, cancellationToken));
            return;
        }

        if (said.IsOver)
        {
            await turn.SayAsync(await service.EndAsync(turn, cancellationToken)
                ? "Welcome back. Nobody answers for you any more, and you are reminded again."
                : "Nobody was answering for you. Nothing was changed.");
            return;
        }

        var today = RegisterDay.Of(turn.Now);
        var candidates = await service.CandidatesAsync(person, psas, turn.Now, cancellationToken);
        var (from, until, problem) = Days(said, today);
        var (deputy, question) = Who(said.Deputy, candidates);
        if ((problem ?? question) is { } unsure)
        {
            await turn.SayAsync(unsure);
            return;
        }

        var button = ActionExecute.For(
            "Have them answer", new DelegateAnswers(deputy!.Id, from, until), DelegationActionsJson.Default.DelegateAnswers,
            ActionStyle.Positive);
        var numbers = WordList.Of([.. psas.Select(psa => $"{psa.Number}")], "and");
        var view = new ConfirmView
        {
            Marking = await service.MarkingAsync(psas, cancellationToken),
            Question = $"From {CardDates.Weekday(from)} up to and including {CardDates.Weekday(until)}, have somebody answer for you?",
            Notes = [$"It is for PSA {numbers}. You are not reminded meanwhile, and you can still answer yourself."],
            Reaches = "It asks",
            Names = [deputy.Name],
        };
        await turn.ReplyAsync(new PostableCard(AskerKeys.Confirmation(person.Id), ConfirmCard.Build(view, button, person.Id)));
    }

    private static (DateOnly From, DateOnly Until, string? Problem) Days(SpokenAbsence said, DateOnly today)
    {
        if (said.Until is not { } last)
        {
            return (default, default, "Until when? " + Example);
        }

        var from = said.From is { } first ? ComingDay.Read(first, today) : today;
        if (from is not { } start || ComingDay.Read(last, start) is not { } until)
        {
            return (default, default, "The day could not be read. " + Example);
        }

        return until < start || until < today
            ? (start, until, $"{CardDates.Weekday(until)} is over by then. {Example}")
            : until > today.AddYears(1)
                ? (start, until, $"{CardDates.Weekday(until)} is more than a year away: is that meant? {Example}")
                : (start < today ? today : start, until, null);
    }

    private static (Person? Deputy, string? Question) Who(string? name, IReadOnlyList<Person> candidates)
    {
        if (name is null)
        {
            return (null, "Who answers for you? " + Example);
        }

        var words = Words(name);
        var found = candidates
            .Where(person => words.All(word => Words(person.Name).Contains(word, StringComparer.OrdinalIgnoreCase))).ToList();
        return found switch
        {
            [var one] => (one, null),
            [] => (null, $"Nobody called “{UserText.Plain(name, 80)}” has a part in your cluster. You can name "
                + $"{WordList.Of([.. candidates.Take(MostNames).Select(person => person.Name)], "or")}. Nothing was stored."),
            _ => (null, $"Which one do you mean: {WordList.Of([.. found.Take(MostNames).Select(person => person.Name)], "or")}? "
                + "Please write the whole name. Nothing was stored."),
        };
    }

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
