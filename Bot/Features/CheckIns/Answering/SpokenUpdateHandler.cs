using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
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
        if (turn.Person is not { } person || await FindAsync(update.Psa, person, turn, cancellationToken) is not var (mine, checkIn))
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

        checkIn = checkIn with { Notice = form.Notice };
        if (form.Typed.Count > 0)
        {
            var typed = (checkIn.Draft?.Typed ?? new Dictionary<string, string>())
                .Where(field => !form.Replaces.Contains(field.Key)).Concat(form.Typed).ToDictionary();
            await drafts.SaveAsync(checkIn.Id, person.Id, typed, cancellationToken);
            checkIn = checkIn with { Draft = CheckInDraft.Holding(CheckInForm.Update, typed) };
        }

        var shown = mine with { CheckIns = [checkIn] };
        await outbox.PostAsync(
            turn.Conversation, PostedRounds.Own(shown, person.Id), $"{turn.Key}/spoken",
            new OutboxOptions { Priority = OutboxMessagePriority.Answer });
    }

    /// <summary>Returns the person's card of the open round in which they are asked about the PSA, and its part of the card.</summary>
    private async Task<(RoundView Mine, CheckInView CheckIn)?> FindAsync(
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
            var mine = await rounds.MineAsync(await rounds.ReadAsync(one.RoundId, cancellationToken), person, cancellationToken);
            var checkIn = mine.CheckIns.Single(checkIn => checkIn.Id == one.Id);
            if (checkIn.Mine is not null)
            {
                return (mine, checkIn);
            }
        }

        return null;
    }
}
