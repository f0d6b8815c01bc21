using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>Opens one form of a card, and closes it again. Nothing is answered; what had been typed is kept for its form.</summary>
internal sealed class ShowCheckInFormHandler(CheckInService service, IndicatorReader indicators, DraftStore store, DraftReader drafts)
    : ICardActionHandler<ShowCheckInForm>
{
    public async Task<CardResponse> HandleAsync(
        ShowCheckInForm action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        // What is over can be corrected, and looked at.
        var (open, refusal) = action.Form is ShowCheckInForm.Correction or ShowCheckInForm.None
            ? await service.FindAsync(action, inputs, turn, cancellationToken)
            : await service.OpenAsync(action, inputs, turn, cancellationToken);
        if (open is null)
        {
            return refusal!;
        }

        if (action.Form == ShowCheckInForm.Help && !open.SpeaksForAll)
        {
            return CardResponse.Saying(await WhoCanHelp.FromOwnersAsync(
                $"Only the SRO of PSA {open.Psa.Number} or a deputy can ask for help with it. Nothing was stored.", open.Psa, turn,
                cancellationToken));
        }

        await KeepTypedAsync(open, action.Seen, inputs, turn, cancellationToken);
        return await service.ShowAsync(
            open.PressedOn(inputs), await FormAsync(action, open, cancellationToken), cancellationToken);
    }

    private async Task KeepTypedAsync(OpenCheckIn open, int? seen, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (!inputs.All.Keys.Any(id => CheckInInputs.NumberIn(id) is not null))
        {
            return;
        }

        var typed = UpdateFormReader.Read(inputs, open, await FormBasis.ReadAsync(indicators, open, seen, cancellationToken));
        if (typed.HasSomething)
        {
            // The form of the reason holds nothing of an update that was typed before.
            var before = typed.HasUpdate ? [] : (await TypedAsync(open, cancellationToken))
                .Where(field => !typed.Typed.ContainsKey(field.Key));
            await store.SaveAsync(open.CheckIn.Id, open.Person.Id, before.Concat(typed.Typed).ToDictionary(), cancellationToken);
        }
    }

    private async Task<CheckInDraft?> FormAsync(ShowCheckInForm action, OpenCheckIn open, CancellationToken cancellationToken) =>
        action.Form switch
        {
            ShowCheckInForm.Update => CheckInDraft.Holding(CheckInForm.Update, await TypedAsync(open, cancellationToken)),
            ShowCheckInForm.Correction when open.IsClosed =>
                CheckInDraft.Holding(CheckInForm.Correction, await TypedAsync(open, cancellationToken)),
            ShowCheckInForm.NotThisRound => CheckInDraft.Opened(CheckInForm.NotThisRound),
            ShowCheckInForm.Help => CheckInDraft.Opened(CheckInForm.Help),
            _ => null,
        };

    private async Task<IReadOnlyDictionary<string, string>> TypedAsync(OpenCheckIn open, CancellationToken cancellationToken) =>
        (await drafts.ReadAsync(open.Person.Id, [open.CheckIn.Id], cancellationToken)).GetValueOrDefault(open.CheckIn.Id) ?? [];
}
