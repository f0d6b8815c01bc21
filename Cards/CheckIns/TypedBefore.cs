using System.Text.RegularExpressions;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.CheckIns;

/// <summary>What a person typed into the fields of a form that cannot be drawn again, in words: figures and texts, not what is chosen.</summary>
public static partial class TypedBefore
{
    private static readonly (string Field, string Words)[] Fields =
    [
        ("value", "the figure"),
        ("citizens", "what it means for citizens"),
        ("differs", "why they differ"),
        ("bigPicture", "the big picture"),
        ("theme", "the question of the round"),
        ("sideEffects", "side effects"),
        ("anythingElse", "anything else"),
        ("notThisRound", "why not this round"),
        ("corrected", "why it is corrected"),
        ("helpNeed", "the help that is needed"),
    ];

    /// <param name="inputs">As sent, by input id.</param>
    public static IReadOnlyList<string> Of(IReadOnlyDictionary<string, string> inputs) =>
    [
        .. from input in inputs
           let id = Id().Match(input.Key)
           where id.Success
           from field in Fields
           where field.Field == id.Groups["field"].Value
           let text = PlainText.Clean(input.Value)
           where text is not null
           select $"{field.Words} of {id.Groups["number"].Value.Replace('-', '.')}: “{TextCleaning.Bound(text, TypedText.MaxGivenBack)}”",
    ];

    [GeneratedRegex("^(?<field>[a-zA-Z]+)-(?<number>[0-9]{1,3}(-[0-9]{1,3})?)$")]
    private static partial Regex Id();
}
