using System.Globalization;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>Parts of a form that are out of sight until somebody wants them. What is typed into them is sent all the same.</summary>
internal static class Folding
{
    /// <summary>A part that stands open where one of its fields holds something, or something is wrong with it.</summary>
    public static Container Part(string id, IReadOnlyList<CardElement> fields, CheckInDraft? draft)
    {
        var isOpen = CardTree.Inputs(fields).Any(input => !string.IsNullOrWhiteSpace(Value(input)) || IsMarked(draft, input.Id!));
        return new Container(fields) { Id = id, IsVisible = isOpen ? null : false, Spacing = Spacing.Small };
    }

    /// <summary>A button that shows the part, and hides it again.</summary>
    public static ActionSet Button(string title, Container part) => new([FoldedList.Toggle(title, part)]);

    /// <summary>Tells whether something is wrong with a field, or asked about it.</summary>
    public static bool IsMarked(CheckInDraft? draft, string id) =>
        draft is not null && (draft.Problems.ContainsKey(id) || draft.Questions.ContainsKey(id));

    private static string? Value(InputElement input) => input switch
    {
        InputText text => text.Value,
        InputChoiceSet choice => choice.Value,
        InputDate date => date.Value?.ToString("O", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(input)),
    };
}
