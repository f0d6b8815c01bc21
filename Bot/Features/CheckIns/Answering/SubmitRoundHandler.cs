using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>
/// "Save the update" at the foot of a form for several PSAs: each that can be stored is, the others come back with what is to be put
/// right, and those into which nothing was typed stay as they are.
/// </summary>
internal sealed class SubmitRoundHandler(
    CheckInService service, AnswerStore store, DraftStore drafts, IndicatorReader indicators, PostedRounds rounds)
    : ICardActionHandler<SubmitRound>
{
    public async Task<CardResponse> HandleAsync(
        SubmitRound action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (read, refusal) = await ReadAsync(action, inputs, turn, cancellationToken);
        if (read.Count == 0)
        {
            return refusal ?? CardResponse.Saying(UpdateFormReader.NothingGiven);
        }

        var person = read[0].Open.Person;
        var typed = read.Where(form => form.Reader.HasSomething).ToList();
        var (good, wrong) = (typed.Where(IsGood).ToList(), typed.Where(form => !IsGood(form)).ToList());
        var isPosted = await rounds.HasOwnAsync(action.Round, person.Id, cancellationToken);
        var asks = new Dictionary<Guid, CheckInDraft?>();
        foreach (var (open, reader) in good)
        {
            asks[open.CheckIn.Id] = await store.SaveAsync(open, reader, turn, cancellationToken);
        }

        foreach (var (open, reader) in wrong)
        {
            await drafts.SaveAsync(open.CheckIn.Id, person.Id, reader.Typed, cancellationToken);
        }

        var view = await service.KeepTypedAsync(Beside(action, inputs, person, typed), cancellationToken);
        foreach (var (checkIn, ask) in asks.Where(each => each.Value is not null))
        {
            view = view.WithDraft(checkIn, ask!);
        }

        foreach (var (open, reader) in wrong)
        {
            view = open.IsClosed
                ? view.WithDraft(open.CheckIn.Id, reader.Kept(CheckInForm.Correction))
                    .WithNotice(open.CheckIn.Id, SubmitCheckInHandler.ClosedMeanwhile)
                : view.WithDraft(open.CheckIn.Id, reader.Draft(CheckInForm.Update)).WithNotice(open.CheckIn.Id, null);
        }

        view = view with { Notice = Notice(Numbers(good), Numbers(wrong), isCut: refusal is not null) };
        if (isPosted)
        {
            await rounds.ShowOwnAsync(view, person.Id, $"answers:{turn.Key}");
        }

        return CheckInService.Show(view);
    }

    /// <summary>
    /// Reads all forms that this person may answer before anything is stored, and says why there are others. A card may be older than a
    /// role: what its owner may still answer is not lost for what is no longer theirs.
    /// </summary>
    private async Task<(List<SubmittedUpdate> Forms, CardResponse? Refusal)> ReadAsync(
        SubmitRound action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (read, refused) = (new List<SubmittedUpdate>(), (CardResponse?)null);
        foreach (var form in SubmittedForm.Read(action.Forms))
        {
            var asked = new SubmitCheckIn(form.CheckIn, action.Numbering, form.Seen, form.Whole, action.Sure);
            var (open, refusal) = await service.FindAsync(asked, inputs, turn, cancellationToken);
            if (open is null || open.Round.Id != action.Round)
            {
                refused ??= refusal ?? CardResponse.Saying(turn.Deny(CheckInService.NotAsked, DenialReason.NotTheirs));
                continue;
            }

            var basis = await FormBasis.ReadAsync(indicators, open, form.Seen, cancellationToken);
            read.Add(new SubmittedUpdate(
                open, UpdateFormReader.Read(inputs, open, basis with { IsWhole = form.Whole, Sure = action.Sure ?? [] })));
        }

        if (read.Count > 0)
        {
            turn.DoTheRest();
        }

        return read.Count > 0 || refused is not null
            ? (read, refused)
            : ([], (await service.OwedAsync(action.Round, turn, cancellationToken)).Refusal);
    }

    private static bool IsGood(SubmittedUpdate form) => form.Reader.IsGood && !form.Open.IsClosed;

    /// <summary>Returns the card without what was sent in the forms that are dealt with: it is not to be kept once more.</summary>
    private static PressedCard Beside(SubmitRound action, CardInputs inputs, Person person, List<SubmittedUpdate> dealtWith)
    {
        var psas = dealtWith.Select(form => $"{form.Open.Psa.Number}").ToHashSet();
        return new PressedCard(
            action.Round, PressedCard.WholeRound, person,
            inputs.All.Where(input => CheckInInputs.NumberIn(input.Key) is not { } number || !psas.Contains(number.Split('.')[0]))
                .ToDictionary());
    }

    private static List<int> Numbers(List<SubmittedUpdate> forms) => [.. forms.Select(form => form.Open.Psa.Number).Order()];

    private static string Notice(List<int> stored, List<int> wrong, bool isCut)
    {
        var missing = wrong.Count == 0 ? "" : $"PSA {Listed(wrong)} {(wrong.Count == 1 ? "is" : "are")} not stored yet: please look at "
            + "what is marked.";
        var words = (stored.Count, wrong.Count) switch
        {
            (0, 0) => UpdateFormReader.NothingGiven,
            (0, _) => missing,
            (_, 0) => $"✔ Stored for PSA {Listed(stored)}.",
            _ => $"✔ Stored for PSA {Listed(stored)}. {missing}",
        };
        return isCut ? words + " The form also had a PSA that you can no longer answer: nothing was stored for it." : words;
    }

    private static string Listed(List<int> psas) => WordList.Of([.. psas.Select(psa => $"{psa}")], "and");
}

/// <summary>One form of several, as it was read.</summary>
internal sealed record SubmittedUpdate(OpenCheckIn Open, UpdateFormReader Reader);
