using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;
using ClusterBot.Cards.Reminders;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>"Answer here": the check-in's card comes into the personal chat.</summary>
internal sealed class OpenMyCheckInHandler(ReminderDesk desk, Happenings happenings) : ICardActionHandler<OpenMyCheckIn>
{
    public async Task<CardAnswer> HandleAsync(OpenMyCheckIn action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (mine, refusal) = await desk.OpenAsync(action.Round, turn, cancellationToken);
        if (mine is null)
        {
            return CardAnswer.Saying(refusal!);
        }

        await happenings.TellAsync(new CheckInWanted(action.Round, mine.Person, turn.Conversation), turn, cancellationToken);
        return CardAnswer.Saying("The check-in is below.");
    }
}
