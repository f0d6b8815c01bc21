using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>
/// "Not this round, because ...": what the person is asked for is owed no more, and the reason is shown under that person's name.
/// </summary>
internal sealed class DeclineCheckInHandler(CheckInService service, IndicatorReader indicators, DraftStore drafts)
    : ICardActionHandler<DeclineCheckIn>
{
    public async Task<CardResponse> HandleAsync(
        DeclineCheckIn action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (open, refusal) = await service.OpenAsync(action, inputs, turn, cancellationToken);
        if (open is null)
        {
            return refusal!;
        }

        var card = open.PressedOn(inputs);
        var (reader, questions) = (new FormReader(inputs), new FormQuestions(action.Sure ?? []));
        var id = CheckInInputs.NotThisRoundBecause(open.Psa.Number);
        var because = reader.Text(id, Answer.MostRemark);
        if (because is null)
        {
            reader.Problems.TryAdd(id, "Please give a reason in a few words.");
        }
        else if (!open.SpeaksForAll && open.IsAnsweredAlready())
        {
            reader.Problems[id] =
                "There is an answer for all that you are asked for already. What you typed is still here and is not stored.";
        }
        else
        {
            Ask(open, id, because, questions);
            await KeepUpdateAsync(open, action.Seen, id, because, inputs, questions, turn, cancellationToken);
        }

        if (reader.AreGood && questions.Open.Count == 0)
        {
            return await service.SaveAndShowAsync(
                open, NewAnswer.NotThisRound(open, turn.Now, because!), card, ask: null, cancellationToken);
        }

        var form = new CheckInDraft
        {
            Form = CheckInForm.NotThisRound,
            Typed = reader.Typed,
            Problems = reader.Problems,
            Questions = questions.Open,
            Sure = questions.Codes,
        };
        return await service.ShowAsync(card, form, cancellationToken);
    }

    private static void Ask(OpenCheckIn open, string id, string because, FormQuestions questions)
    {
        if (open.SpeaksForAll && open.Standing?.Whole is { } whole)
        {
            questions.IsSure(
                id, because, $"{whole.Version}", $"PSA {open.Psa.Number} has been answered ({open.Said(whole)}). "
                    + $"To say instead that there is no answer this time, choose \"{CheckInTitles.RecordIt}\".");
        }
    }

    /// <summary>Asks about an update that was typed beside the reason, and keeps it until the person has said so.</summary>
    private async Task KeepUpdateAsync(
        OpenCheckIn open, int? seen, string id, string because, CardInputs inputs, FormQuestions questions, TurnContext turn,
        CancellationToken cancellationToken)
    {
        var update = UpdateFormReader.Read(inputs, open, await FormBasis.ReadAsync(indicators, open, seen, cancellationToken));
        if (update.HasUpdate && !questions.IsSure(
            id, because, "update", "You have typed an update as well. To leave it out and say that there is no answer this time, "
                + $"choose \"{CheckInTitles.RecordIt}\"."))
        {
            await drafts.SaveAsync(
                open.CheckIn.Id, open.Person.Id, update.Typed.Where(field => field.Key != id).ToDictionary(), cancellationToken);
        }
    }
}
