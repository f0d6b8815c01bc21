using ClusterBot.Bot.Features.Reminders.MyWork;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Reminders;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Reminders.OnRequest;

/// <summary>
/// "remind", "remind Devon", "remind me tomorrow": the cluster lead has those reminded who still owe, within what anybody gets, after
/// confirming whom. Somebody else is shown what they owe themselves.
/// </summary>
internal sealed class RemindHandler(LedReminders reminders, OwnReminder own, MyWorkReader work) : ICommandHandler
{
    private const string NowOnly = "Nobody was reminded. ClusterBot reminds others now or not at all: type remind, or remind and a name. "
        + "Yourself it reminds later: remind me tomorrow.";

    private const string OnlyLeads = "Only the cluster lead can have others reminded. Nobody was reminded.";

    private const string OwnWords = "Each gets ClusterBot's reminder of what they owe. Words of your own are not sent.";

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var question = RemindQuestion.Read(command.Arguments);
        if (turn.Person is not { } person)
        {
            await turn.SayNoClusterAsync();
        }
        else if (question.Me && (question.When.Length > 0 || question.Of))
        {
            await turn.SayAsync(await own.SetAsync(question, person, turn, cancellationToken));
        }
        else if (question.Me)
        {
            await work.ShowAsync(person, turn, cancellationToken);
        }
        else if (await reminders.LedAsync(person, turn, cancellationToken) is not { Count: > 0 } led)
        {
            await (command.Arguments.Length == 0
                ? work.ShowAsync(person, turn, cancellationToken)
                : turn.SayAsync(
                    await WhoCanHelp.FromLeadsHereAsync(OnlyLeads, turn, cancellationToken) + " For yourself, type: remind me tomorrow"));
        }
        else if (question.When.Length > 0)
        {
            await turn.SayAsync(NowOnly);
        }
        else
        {
            await ConfirmAsync(question, person, led, turn, cancellationToken);
        }
    }

    private async Task ConfirmAsync(
        RemindQuestion question, Person person, IReadOnlyList<Cluster> led, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await reminders.OwingAsync(led, cancellationToken) is not { } all)
        {
            await turn.SayAsync("No check-in is open, so nobody owes an answer.");
            return;
        }

        var wanted = all.Where(one => question.Names.Count == 0 || question.Names.Any(name => IsNamed(one.Person, name))).ToList();
        if (question.Names.FirstOrDefault(name => !all.Any(one => IsNamed(one.Person, name))) is not null)
        {
            await turn.SayAsync(all.Count == 0
                ? "Everybody who was asked has answered. Nobody needs a reminder."
                : "Nobody was reminded: at least one of those who were named owes no answer, or goes by another name. "
                    + $"An answer is owed by {Names(all)}.");
            return;
        }

        var due = wanted.Where(one => LedReminders.Standing(one, turn.Now) == RemindStanding.ToBeReminded).ToList();
        if (due.Count == 0)
        {
            await turn.SayAsync(LedReminders.WithoutAny(wanted, turn.Now));
            return;
        }

        var view = new ConfirmView
        {
            Marking = led.Max(cluster => cluster.Marking),
            Question = "Send a reminder now?",
            Notes = question.Of ? [OwnWords] : [],
            Reaches = "It goes to",
            Names = [.. due.Select(one => one.Person.Name).Distinct()],
        };
        var send = new SendReminder(person.Id, string.Join(' ', due.Select(one => one.Person.Id).Distinct()));
        var button = ActionExecute.For("Send the reminder", send, ReminderActionsJson.Default.SendReminder, ActionStyle.Positive);
        await turn.ReplyAsync(new PostableCard(AskerKeys.Confirmation(person.Id), ConfirmCard.Build(view, button, person.Id)));
    }

    private static bool IsNamed(Person person, string name) =>
        person.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || name.Split(' ').All(word => person.Name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));

    private static string Names(IEnumerable<ReminderDetails> owing) =>
        string.Join(", ", owing.Select(one => UserText.Plain(one.Person.Name, 100)).Distinct().Order(StringComparer.CurrentCulture));
}
