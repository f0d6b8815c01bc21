using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>
/// On a person's own card several forms stand open, and a button sends what all of them hold: this finds what was typed into the others.
/// </summary>
public static class UnsentForms
{
    /// <summary>
    /// The form of a check-in as it stood open, with what was typed into it; null when it holds no more than it was shown with.
    /// </summary>
    /// <param name="checkIn">On the person's own card.</param>
    /// <param name="inputs">As sent, by input id.</param>
    public static CheckInDraft? Find(CheckInView checkIn, IReadOnlyDictionary<string, string> inputs) =>
        checkIn.Mine is null ? null
        : Holding(CheckInForm.Help, HelpForm.Build(checkIn), inputs)
            // The update asks for the reason why there is no answer, too: typed alone, it is the other form's.
            ?? Holding(
                CheckInForm.Update, UpdateForm.Build(checkIn, isWhole: true, FormRoom.All), inputs,
                besides: CheckInInputs.NotThisRoundBecause(checkIn.PsaNumber))
            ?? Holding(CheckInForm.NotThisRound, ReasonForms.NotThisRound(checkIn), inputs);

    private static CheckInDraft? Holding(
        CheckInForm form, IEnumerable<CardElement> elements, IReadOnlyDictionary<string, string> inputs, string? besides = null)
    {
        var typed = new Dictionary<string, string>();
        var hasNews = false;
        foreach (var field in CardTree.Inputs(elements))
        {
            if (PlainText.Clean(inputs.GetValueOrDefault(field.Id!)) is { } value)
            {
                typed[field.Id!] = TextCleaning.Bound(value, UserText.MaxGivenBack);
                hasNews |= field.Id != besides && value != PlainText.Clean(Shown(field));
            }
        }

        return hasNews ? CheckInDraft.Holding(form, typed) : null;
    }

    private static string? Shown(InputElement field) => field switch
    {
        InputText text => text.Value,
        InputChoiceSet choices => choices.Value,
        // A box that nobody ticked says so.
        InputToggle toggle => toggle.Value ?? toggle.ValueOff,
        _ => null,
    };
}

/// <summary>The words that stand typed in the form of one check-in, and were not sent.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Typed">The words, by input id.</param>
public sealed record UnsentForm(Guid CheckIn, IReadOnlyDictionary<string, string> Typed);
