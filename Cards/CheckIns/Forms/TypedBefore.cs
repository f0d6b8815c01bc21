using System.Globalization;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>The content that a person typed into a form that cannot be drawn again, in words: figures and texts, not choices.</summary>
public static class TypedBefore
{
    private static readonly (Func<string, string> Id, string Words)[] Fields =
    [
        (CheckInInputs.Value, "the figure"),
        (CheckInInputs.ForCitizens, "what it means for citizens"),
        (CheckInInputs.DiffersBecause, "why they differ"),
        (OfPsa(CheckInInputs.BigPicture), "the big picture"),
        (OfPsa(CheckInInputs.Theme), "the question of the round"),
        (OfPsa(CheckInInputs.SideEffects), "side effects"),
        (OfPsa(CheckInInputs.AnythingElse), "anything else"),
        (OfPsa(CheckInInputs.NotThisRoundBecause), "why not this round"),
        (OfPsa(CheckInInputs.CorrectedBecause), "why it is corrected"),
        (OfPsa(CheckInInputs.HelpNeed), "the help that is needed"),
    ];

    /// <param name="inputs">As sent, by input id.</param>
    public static IReadOnlyList<string> Of(IReadOnlyDictionary<string, string> inputs) =>
    [
        .. from input in inputs
           let number = CheckInInputs.NumberIn(input.Key)
           where number is not null
           from words in WordsOf(input.Key, number)
           let text = PlainText.Clean(input.Value)
           where text is not null
           select $"{words} of {number}: “{TextCleaning.Bound(text, UserText.MaxGivenBack)}”",
    ];

    // The key of a field that the register has is made of its label.
    private static IEnumerable<string> WordsOf(string id, string number) => CheckInInputs.HelpFieldIn(id) is { } key
        ? [key.Replace('-', ' ')]
        : Fields.Where(field => field.Id(number) == id).Select(field => field.Words);

    private static Func<string, string> OfPsa(Func<int, string> id) =>
        number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var psa) ? id(psa) : "";
}
