using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>
/// "Undo": what the person saved last is taken back, by a version that says so. What others said, before or since, stays.
/// </summary>
internal sealed class UndoCheckInHandler(CheckInService service, FigureVersions figures) : ICardActionHandler<UndoCheckIn>
{
    private static readonly string TooLate =
        $"You have saved nothing here in the last {AnswerVersions.UndoTime.TotalMinutes:0} minutes. "
            + "What was saved before can be changed or corrected. Nothing was changed.";

    public async Task<CardResponse> HandleAsync(
        UndoCheckIn action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (open, refusal) = await service.FindAsync(action, inputs, turn, cancellationToken);
        if (open is null)
        {
            return refusal!;
        }

        if (open.Versions.Any(answer =>
            answer.UndoesVersion is not null && answer.AnsweredById == open.Person.Id && answer.Version > action.Seen))
        {
            return CardResponse.Saying("It has been taken back already. Nothing was changed.");
        }

        if (open.Versions.Where(answer => answer.Version <= action.Seen || answer.UndoesVersion is not null)
            .LastUndoable(open.Person.Id, turn.Now) is not { } last)
        {
            return CardResponse.Saying(TooLate);
        }

        var undo = NewAnswer.Undoing(open, turn.Now, last);
        await figures.TakeBackAsync(last, undo, cancellationToken);
        return await service.SaveAndShowAsync(open, undo, open.PressedOn(inputs), ask: null, cancellationToken);
    }
}
