using ClusterBot.Cards.CheckIns;

namespace ClusterBot.Bot.Data.Views;

/// <summary>A round's card as it goes back to whoever pressed a button on it: a person's own card with all that was typed elsewhere on it.</summary>
public sealed class PressedCards(RoundViews views, RoundDrafts drafts, TimeProvider time)
{
    private const string Kept = "What you typed here is kept. It is not stored as an answer yet.";

    public async Task<RoundView> ViewAsync(PressedCard card, CancellationToken token) =>
        await ViewAsync(await views.ReadAsync(card.Round, token), card, token);

    /// <param name="read">The round as it stands after the press.</param>
    /// <param name="card">Where the button was pressed.</param>
    /// <param name="token">Ends the attempt.</param>
    public async Task<RoundView> ViewAsync(RoundRead read, PressedCard card, CancellationToken token)
    {
        if (card.Mine != true)
        {
            return read.View;
        }

        var mine = await views.MineAsync(read, card.PersonId, token);
        var typed = mine.CheckIns
            .Where(checkIn => checkIn.Id != card.CheckIn)
            .Select(checkIn => (CheckIn: checkIn.Id, Form: OtherForms.Find(checkIn, card.Inputs)))
            .Where(other => other.Form is not null)
            .ToList();
        foreach (var (checkIn, form) in typed)
        {
            mine = mine.WithDraft(checkIn, form!);
            if (form!.Form == CheckInForm.Update)
            {
                await drafts.KeepAsync(checkIn, card.PersonId, form.Typed, time.GetUtcNow(), token);
                mine = mine.WithNotice(checkIn, Kept);
            }
        }

        return mine.OwesSomething || typed.Count > 0 ? mine : read.View;
    }
}
