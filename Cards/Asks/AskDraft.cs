namespace ClusterBot.Cards.Asks;

/// <summary>What was typed into a form and is not stored, and what is wrong with it.</summary>
/// <param name="Typed">By input id.</param>
/// <param name="Problems">By input id; "" for the form as a whole.</param>
public sealed record AskDraft(IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Problems)
{
    /// <summary>A form just opened.</summary>
    public static AskDraft Empty { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>The same, with what is wrong with it as a whole.</summary>
    public AskDraft Saying(string problem) => this with { Problems = new Dictionary<string, string> { [""] = problem } };

    /// <summary>The same, with these fields empty again.</summary>
    public AskDraft Without(params IReadOnlyList<string> fields) =>
        this with { Typed = Typed.Where(field => !fields.Contains(field.Key)).ToDictionary() };
}
