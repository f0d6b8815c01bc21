using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Help;

namespace ClusterBot.Bot.Features.CheckIns.Calendar;

/// <summary>"pause check-ins": none opens by itself any more. One that is open can still be answered.</summary>
internal sealed class PauseCheckInsHandler(CalendarService service) : ICommandHandler
{
    private const string AtOnceOnly =
        "Nothing was changed. Check-ins are paused at once, until somebody types resume check-ins; "
            + "ClusterBot cannot be told now to pause them later. "
        + "To leave out the next one alone, type: skip next check-in";

    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await CalendarService.FindAsync(turn, cancellationToken) is not { } cluster)
        {
            return;
        }

        if (!IdleWords.Are(command.Arguments))
        {
            await turn.ReplyAsync(new PostableCard(
                AskerKeys.Practice(turn.Key), NotUnderstoodCard.Build(
                    $"{command.Phrase} {command.Arguments}", CommandList.PauseCheckIns.Phrase, AtOnceOnly,
                    protectiveMarking: cluster.Marking)));
            return;
        }

        var was = cluster.RoundsPausedAt is null ? "Check-ins are paused." : "Check-ins were paused already.";
        cluster.RoundsPausedAt ??= turn.Now;
        await turn.SayAsync($"{was} A check-in that is open can still be answered. {await service.NextAsync(cluster, cancellationToken)}");
    }
}
