using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.Features.CheckIns.Showing;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>Receives answers to check-ins: checks who may answer which, and saves them.</summary>
internal sealed class CheckInService(
    ClusterDbContext db, RoundSnapshots snapshots, PostedRounds rounds, PressedCards pressed, DraftStore store, RoundVisits visits)
{
    private const string Closed = "This check-in is closed. Nothing was stored. Please answer the one that is open now.";

    /// <summary>The reply to a person who has no part in a round.</summary>
    public const string NotAsked = "You are not asked for anything in this check-in. Nothing was stored.";

    private const string NotYours = "This check-in is not one that you can answer. Nothing was stored.";

    /// <summary>Returns the check-in, or the response to a person who cannot answer it now.</summary>
    public async Task<(OpenCheckIn? CheckIn, CardResponse? Refusal)> OpenAsync(
        ICheckInAction action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        await FindAsync(action, inputs, turn, cancellationToken) switch
        {
            ({ IsClosed: true }, _) =>
                (null, CardResponse.Saying(Closed)),
            var found => found,
        };

    /// <summary>
    /// Returns the check-in, open or closed, or the response to a person who has nothing to do with it, or whose card is too old to
    /// be read.
    /// </summary>
    public async Task<(OpenCheckIn? CheckIn, CardResponse? Refusal)> FindAsync(
        ICheckInAction action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (open, refusal) = await FindAsync(action.CheckIn, turn, cancellationToken);
        return open is null ? (null, CardResponse.Saying(refusal!))
            : action.Numbering == open.Cluster.Numbering ? (open, null)
            : (null, Show(await pressed.AnewAsync(open.PressedOn(inputs), cancellationToken)));
    }

    private async Task<(OpenCheckIn? CheckIn, string? Refusal)> FindAsync(
        Guid checkInId, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await snapshots.OfCheckInAsync(checkInId, turn.Person?.Id, cancellationToken) is not { } asked || turn.Person is not { } person)
        {
            return (null, await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, cancellationToken));
        }

        var open = Open(asked.Round, checkInId, person) with
        {
            HasDrafts = asked.HasDrafts,
            HasOwnCard = asked.HasOwnCard,
            LastCopy = asked.LastCopy,
        };
        if (open.Cluster.TenantId != person.TenantId || !IsAsked(open))
        {
            // Whoever reads the cluster's channel has its card before them; elsewhere nothing tells what there is from what there is not.
            return (null, open.Cluster.TenantId == person.TenantId && turn.Conversation.ClusterId == open.Cluster.Id
                ? await WhoCanHelp.FromOwnersAsync(
                    $"PSA {open.Psa.Number} is answered by its SRO, a deputy, or an indicator's holder. Nothing was stored.", open.Psa,
                    turn, cancellationToken)
                : await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, cancellationToken));
        }

        return await rounds.WorkInAsync(open.Round.Id, open.Cluster.Id, person.Id, turn.Conversation, cancellationToken)
            ? (open, null)
            : (null, turn.DenyElsewhere());
    }

    /// <summary>
    /// Returns what the person still owes in an open round, a check-in each; or the response to a person who is asked for nothing in it.
    /// </summary>
    public async Task<(IReadOnlyList<OpenCheckIn>? Owed, CardResponse? Refusal)> OwedAsync(
        Guid roundId, TurnContext turn, CancellationToken cancellationToken)
    {
        var snapshot = await snapshots.FindAsync(roundId, cancellationToken);
        if (snapshot is null || turn.Person is not { } person || snapshot.Asked.Cluster.TenantId != person.TenantId
            || snapshot.Asked.All.All(obligation => obligation.PersonId != person.Id))
        {
            return (null, CardResponse.Saying(
                await WhoCanHelp.FromLeadsAsync(NotAsked, snapshot?.Asked.Cluster, turn, cancellationToken)));
        }

        if (!await rounds.WorkInAsync(roundId, snapshot.Asked.Cluster.Id, person.Id, turn.Conversation, cancellationToken))
        {
            return (null, CardResponse.Saying(turn.DenyElsewhere()));
        }

        return snapshot.Asked.Round.ClosedAt is not null
            ? (null, CardResponse.Saying(Closed))
            : ([.. snapshot.Asked.Owed.Where(one => one.PersonId == person.Id).Select(one => one.CheckInId).Distinct()
                .Select(checkIn => Open(snapshot, checkIn, person))], null);
    }

    /// <summary>Saves the answer as the next version, and shows it on every posted copy of the channel's card.</summary>
    public async Task SaveAsync(OpenCheckIn open, Answer answer, CancellationToken cancellationToken)
    {
        if (open.HasDrafts)
        {
            await store.RemoveAsync(open.CheckIn.Id, open.Person.Id, cancellationToken);
        }

        db.Claim(answer.CheckInId);
        db.Answers.Add(answer);
        await rounds.ShowAsync(open.Board, $"answer:{answer.Id:N}", open.LastCopy, cancellationToken);
    }

    /// <summary>Saves the answer as the next version, and shows it on the channel's card and on those of the person who answered.</summary>
    /// <param name="open">What is answered.</param>
    /// <param name="answer">The next version.</param>
    /// <param name="card">The card on which it was given.</param>
    /// <param name="ask">What the person is asked next at this check-in, if anything.</param>
    public async Task<CardResponse> SaveAndShowAsync(
        OpenCheckIn open, Answer answer, PressedCard card, CheckInDraft? ask, CancellationToken cancellationToken)
    {
        // Read before anything is stored, so that nobody waits for it.
        var isPosted = open.HasOwnCard ?? await rounds.HasOwnAsync(open.Round.Id, open.Person.Id, cancellationToken);
        if (ask is null && !isPosted && open.IsAllOfPerson)
        {
            var shown = open.Board.With(answer, open.Person.Name) is { } after
                ? await pressed.ViewAfterAsync(after, card, cancellationToken) : null;
            await SaveAsync(open, answer, cancellationToken);
            return CardResponse.Showing(
                new AnswerRound(open.Round.Id, Here: true),
                CheckInActionsJson.Default.AnswerRound,
                shown is null ? null : () => OwnRoundCard.Build(shown),
                async cancellationToken => OwnRoundCard.Build((await pressed.ReadAsync(card, cancellationToken)).View));
        }

        await SaveAsync(open, answer, cancellationToken);
        var view = await KeepTypedAsync(card, cancellationToken);
        if (isPosted)
        {
            await rounds.ShowOwnAsync(view, open.Person.Id, $"answer:{answer.Id:N}");
        }

        return Show(ask is null ? view : view.WithDraft(open.CheckIn.Id, ask));
    }

    /// <summary>Shows the card again with a form open at the check-in, which keeps what was typed into it.</summary>
    public async Task<CardResponse> RedisplayAsync(
        OpenCheckIn open, UpdateFormReader reader, CheckInDraft form, PressedCard card, string? notice, TurnContext turn,
        CancellationToken cancellationToken)
    {
        if (reader.HasSomething)
        {
            await store.SaveAsync(open.CheckIn.Id, open.Person.Id, reader.Typed, cancellationToken);
        }

        var view = (await KeepTypedAsync(card, cancellationToken)).WithDraft(open.CheckIn.Id, form);
        return Show(notice is null ? view : view.WithNotice(open.CheckIn.Id, notice));
    }

    /// <summary>Returns the card as it stands after the press, and keeps what stands typed in its other forms.</summary>
    public async Task<RoundView> KeepTypedAsync(PressedCard card, CancellationToken cancellationToken)
    {
        var (view, unsent) = await pressed.ReadAsync(card, cancellationToken);
        await store.SaveAsync(card.Person.Id, unsent, cancellationToken);
        return view;
    }

    /// <summary>Shows the card again, with or without a form open at the check-in.</summary>
    public async Task<CardResponse> ShowAsync(PressedCard card, CheckInDraft? form, CancellationToken cancellationToken)
    {
        var view = await KeepTypedAsync(card, cancellationToken);
        return Show(form is null ? view : view.WithDraft(card.CheckIn, form));
    }

    /// <summary>Shows the channel's card as it is for the person who pressed, once everything is stored.</summary>
    public CardResponse ShowState(Guid roundId, bool? dialogs, TurnContext turn) => CardResponse.Showing(
        new RefreshRound(roundId, Dialogs: dialogs),
        CheckInActionsJson.Default.RefreshRound,
        afterTurn: null,
        async cancellationToken => RoundCard.Build((await visits.FindAsync(roundId, turn, cancellationToken)).Visit!.Read.View));

    public static CardResponse Show(RoundView view) => CardResponse.With(OwnRoundCard.Build(view));

    private static OpenCheckIn Open(RoundSnapshot snapshot, Guid checkInId, Person person)
    {
        var (round, psas) = (snapshot.Asked.Round, snapshot.Asked.Psas);
        var checkIn = round.CheckIns.Single(c => c.Id == checkInId);
        return new OpenCheckIn(checkIn, psas.Single(psa => psa.Id == checkIn.PsaId), person, snapshot);
    }

    private static bool IsAsked(OpenCheckIn open) => open.Psa.ArchivedAt is null && (open.SpeaksForAll || open.Held.Any());
}

/// <summary>A check-in that somebody wants to answer, with everything its rules need. Its round may have closed since.</summary>
/// <param name="Board">The round as it stands.</param>
internal sealed record OpenCheckIn(CheckIn CheckIn, Psa Psa, Person Person, RoundSnapshot Board)
{
    private StandingAnswer? _standing;

    public CheckInRound Round => Board.Asked.Round;

    public Cluster Cluster => Board.Asked.Cluster;

    /// <summary>False when nobody has typed anything there that is kept.</summary>
    public bool HasDrafts { get; init; } = true;

    /// <summary>True when the person's own card stands in the personal chat; null when that has not been looked up.</summary>
    public bool? HasOwnCard { get; init; }

    /// <summary>The id of the latest copy of the round's card, 0 for none; null when that has not been looked up.</summary>
    public long? LastCopy { get; init; }

    /// <summary>All versions of the answer, the earliest first.</summary>
    public IReadOnlyList<Answer> Versions => Board.Said.VersionsOf(CheckIn.Id);

    /// <summary>The answer that stands now; null when there is none.</summary>
    public StandingAnswer? Standing => _standing ??= StandingAnswer.Of(Versions);

    /// <summary>The PSA's indicators that are in the register.</summary>
    public IEnumerable<Indicator> Indicators => Psa.Indicators.Where(indicator => indicator.ArchivedAt is null);

    /// <summary>The PSA's indicators as they are known now.</summary>
    public IReadOnlyDictionary<Guid, IndicatorView> Known => Psa.Indicators.ToDictionary(i => i.Id, i => Board.Known[i.Id]);

    public bool IsClosed => Round.ClosedAt is not null;

    /// <summary>True for the SRO or a deputy; a holder may give the figures held and nothing else.</summary>
    public bool SpeaksForAll => Person.MayAnswer(Psa);

    public IEnumerable<Indicator> Held => Indicators.Where(indicator => Person.Holds(indicator.Id));

    public PressedCard PressedOn(CardInputs inputs) => new(Round.Id, CheckIn.Id, Person, inputs.All);

    /// <summary>True when the person is asked for nothing else in the round: then no other form is open on the person's own card.</summary>
    public bool IsAllOfPerson => Board.Asked.All.All(one => one.PersonId != Person.Id || one.CheckInId == CheckIn.Id);

    public bool MayReport(Indicator indicator) => SpeaksForAll || Person.Holds(indicator.Id);

    /// <summary>Returns who said something and when, for a sentence.</summary>
    public string Said<T>(Attributed<T> said) => $"{Board.Said.NameOf(said.ById)}, {CardMoment(said.At)}";

    private string CardMoment(DateTimeOffset at) => CardDates.Moment(Cluster.Local(at));
}
