using ClusterBot.Bot.Data.Entities;
using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>
/// An update in words, in the personal chat: the check-in's form comes filled in with it, and one press stores it. Nothing is stored as
/// an answer before.
/// </summary>
internal sealed class SpokenUpdateHandler(RoundReader rounds, DraftStore drafts, MessageOutbox outbox) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        var update = SpokenUpdate.Read(command.Arguments)!;
        if (turn.Person is not { } person || await FindAsync(update.Psa, person, turn, cancellationToken) is not var (read, checkIn))
        {
            await turn.SayAsync(
                $"There is no open check-in in which you can answer for PSA {update.Psa}. Nothing was stored. "
                    + "To see what you owe, type: my work");
            return;
        }

        var form = SpokenForm.Of(update, checkIn);
        if (form.Problem is { } problem)
        {
            await turn.SayAsync(problem);
            return;
        }

        if (form.Typed.Count > 0)
        {
            var before = (await drafts.ReadAsync(person.Id, [checkIn.Id], cancellationToken)).GetValueOrDefault(checkIn.Id) ?? [];
            var typed = before.Where(field => !form.Replaces.Contains(field.Key)).Concat(form.Typed).ToDictionary();
            await drafts.KeepAsync(checkIn.Id, person.Id, typed, turn.Now, cancellationToken);
        }

        var mine = await rounds.MineAsync(read, person.Id, cancellationToken);
        var shown = mine with { CheckIns = [mine.CheckIns.Single(each => each.Id == checkIn.Id) with { Notice = form.Notice }] };
        await outbox.PostAsync(
            turn.Conversation, PostedRounds.Message(shown), $"{turn.Key}/spoken",
            new OutboxOptions { Priority = OutboxMessagePriority.Answer });
    }

    /// <summary>Returns the open round in which the person is asked about the PSA, with its part of the person's card.</summary>
    private async Task<(RoundRead Read, CheckInView CheckIn)?> FindAsync(
        int number, Person person, TurnContext turn, CancellationToken cancellationToken)
    {
        var open = await (
            from checkIn in turn.Db.CheckIns
            join psa in turn.Db.Psas on checkIn.PsaId equals psa.Id
            join round in turn.Db.Rounds on checkIn.RoundId equals round.Id
            join cluster in turn.Db.Clusters on round.ClusterId equals cluster.Id
            where psa.Number == number && round.ClosedAt == null && cluster.TenantId == person.TenantId
            orderby round.OpenedAt descending
            select new { checkIn.Id, checkIn.RoundId }).ToListAsync(cancellationToken);
        foreach (var one in open)
        {
            var read = await rounds.ReadAsync(one.RoundId, cancellationToken);
            var mine = (await rounds.MineAsync(read, person.Id, cancellationToken)).CheckIns.Single(checkIn => checkIn.Id == one.Id);
            if (mine.Mine is not null)
            {
                return (read, mine);
            }
        }

        return null;
    }
}
