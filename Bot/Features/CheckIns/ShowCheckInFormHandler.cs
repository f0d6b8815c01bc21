using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Opens one form of a card that has no room for all of them, and closes it again. Nothing is stored.</summary>
internal sealed class ShowCheckInFormHandler(CheckInDesk desk, RoundViews views) : ICardActionHandler<ShowCheckInForm>
{
    public async Task<CardAnswer> HandleAsync(ShowCheckInForm action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (open, refusal) = await desk.OpenAsync(action.CheckIn, turn, cancellationToken);
        if (open is null)
        {
            return CardAnswer.Saying(refusal!);
        }

        if (action.Form == ShowCheckInForm.Help && !open.Person.MayAnswer(open.Psa))
        {
            return CardAnswer.Saying($"Only the SRO of PSA {open.Psa.Number} or a deputy can ask for help with it. Nothing was stored.");
        }

        var round = await views.ReadAsync(open.Round.Id, cancellationToken);
        return CardAnswer.With(RoundCard.Build(action.Form switch
        {
            ShowCheckInForm.Update => round.WithDraft(open.CheckIn.Id, CheckInDraft.Opened(isHelp: false)),
            ShowCheckInForm.Help => round.WithDraft(open.CheckIn.Id, CheckInDraft.Opened(isHelp: true)),
            _ => round,
        }));
    }
}
