using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>
/// A person's own card as it goes back to whoever pressed a button on it, with all that was typed elsewhere on it.
/// </summary>
public sealed class PressedCards(RoundReader reader)
{
    private const string Kept = "What you typed here is kept. It is not stored as an answer yet.";

    private const string OldNumbers =
        "PSAs or indicators have new numbers since this card was shown. Nothing was stored. This is the card as it is now.";

    /// <summary>
    /// The card drawn anew, for a press on fields that are named by numbers of before: what they held may be meant for something else
    /// than what has the numbers now. It is shown to whoever typed it, and kept nowhere.
    /// </summary>
    public async Task<RoundView> AnewAsync(PressedCard card, CancellationToken cancellationToken)
    {
        var typed = TypedBefore.Of(card.Inputs);
        var (view, _) = await ReadAsync(card with { Inputs = new Dictionary<string, string>() }, cancellationToken);
        return view.WithNotice(
            card.CheckIn,
            OldNumbers + (typed.Count == 0 ? "" : $" You had typed, under the numbers of before: {string.Join("; ", typed)}."));
    }

    /// <summary>Returns the card after an answer to all that the person is asked for: nothing is typed in any form of it.</summary>
    /// <param name="after">The round with the answer.</param>
    /// <param name="card">Where the button was pressed.</param>
    public async Task<RoundView> ViewAfterAsync(RoundSnapshot after, PressedCard card, CancellationToken cancellationToken) =>
        reader.MineUntyped(await reader.ShowAsync(after, cancellationToken), card.Person);

    /// <summary>Returns the card as it stands after the press, and the forms of it that are to be kept as drafts.</summary>
    /// <param name="card">Where the button was pressed.</param>
    public async Task<(RoundView View, IReadOnlyList<UnsentForm> Unsent)> ReadAsync(
        PressedCard card, CancellationToken cancellationToken)
    {
        var mine = await reader.MineAsync(await reader.ReadAsync(card.Round, cancellationToken), card.Person, cancellationToken);
        var typed = mine.CheckIns
            .Where(checkIn => checkIn.Id != card.CheckIn)
            .Select(checkIn => (CheckIn: checkIn.Id, Form: UnsentForms.Find(checkIn, card.Inputs)))
            .Where(other => other.Form is not null)
            .ToList();
        var unsent = new List<UnsentForm>();
        foreach (var (checkIn, form) in typed)
        {
            mine = mine.WithDraft(checkIn, form!);
            if (form!.Form == CheckInForm.Update)
            {
                unsent.Add(new UnsentForm(checkIn, form.Typed));
                mine = mine.WithNotice(checkIn, Kept);
            }
        }

        return (mine, unsent);
    }
}

/// <summary>The own card on which somebody pressed a button.</summary>
/// <param name="Round">The round.</param>
/// <param name="CheckIn">Where it was pressed; <see cref="WholeRound"/> for a button that is about all of them.</param>
/// <param name="Person">By whom.</param>
/// <param name="Inputs">What the card held, by input id, of all forms that stood open.</param>
public sealed record PressedCard(Guid Round, Guid CheckIn, Person Person, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>No check-in's id: what was typed anywhere on the card is kept.</summary>
    public static Guid WholeRound => Guid.Empty;
}
