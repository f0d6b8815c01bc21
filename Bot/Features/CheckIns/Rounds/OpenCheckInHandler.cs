using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns.Rounds;

/// <summary>
/// "open check-in": asks the cluster lead or an administrator to confirm that a round opens now, or that the open one is posted again,
/// and names whom it asks.
/// </summary>
public sealed class OpenCheckInHandler(RoundLifecycle rounds, RoundAudience audience, ScheduleReader reader) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var found = await turn.Db.FindClusterAsync(turn.Conversation, turn.Person, cancellationToken);
        if (found is not null && turn.Conversation.ClusterId is null && turn.Person is { } asker && asker.Administers()
            && !asker.Leads(found.Id)
            && await ReadableClusters.OneAsync(command, turn, cancellationToken) is var meant && meant != found)
        {
            // Of several an administrator says which: the question, or another cluster's name.
            if (meant is not null)
            {
                await turn.SayAsync($"Please type this in the channel of {meant.Name}: @ClusterBot open check-in");
            }

            return;
        }

        var (cluster, channel, refusal) = await OpeningRights.FindAsync(found, turn, cancellationToken);
        if (cluster is null || channel is null)
        {
            await (refusal is null ? turn.SayNoClusterAsync() : turn.SayAsync(refusal));
            return;
        }

        var today = cluster.Today(turn.Now);
        var isOpen = await rounds.FindOpenAsync(cluster, cancellationToken) is { } open && open.OccursOn == today;
        var view = new ConfirmView
        {
            Marking = cluster.Marking,
            Question = isOpen
                ? "Today's check-in is already open. Post it once more in the channel?"
                : "Open a check-in now, in the channel of the cluster?",
            Notes = [.. await NotesAsync(command, cluster, cancellationToken)],
            Reaches = "It asks",
            Names = await audience.NamesAsync(cluster, turn.Now, cancellationToken),
        };
        var button = ActionExecute.For(
            isOpen ? "Post it again" : "Open the check-in", new OpenRound(cluster.Id, today), CheckInActionsJson.Default.OpenRound,
            ActionStyle.Positive);
        await turn.ReplyAsync(new PostableCard(AskerKeys.Confirmation(turn.Person!.Id), ConfirmCard.Build(view, button, turn.Person.Id)));
    }

    private async Task<IEnumerable<string>> NotesAsync(Command command, Cluster cluster, CancellationToken cancellationToken)
    {
        if (IdleWords.Are(command.Arguments))
        {
            return [];
        }

        var next = await reader.NextAtAsync(cluster, cancellationToken) is { } at
            ? $" By the calendar the next one opens on {CardDates.Moment(at)}."
            : "";
        return ["By hand a check-in opens at once or not at all: ClusterBot cannot be told now to open one later." + next];
    }
}
