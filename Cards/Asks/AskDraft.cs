namespace ClusterBot.Cards.Asks;

/// <summary>The content typed into a form that is not stored, and its problems.</summary>
/// <param name="Typed">By input id.</param>
/// <param name="Problems">By input id; "" for the form as a whole.</param>
public sealed record AskDraft(IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Problems)
{
    /// <summary>A form just opened.</summary>
    public static AskDraft Empty { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>Returns the same, with a problem of the form as a whole.</summary>
    public AskDraft Saying(string problem) => this with { Problems = new Dictionary<string, string> { [""] = problem } };

    /// <summary>Returns the same, with these fields empty again.</summary>
    public AskDraft Without(params IReadOnlyList<string> fields) =>
        this with { Typed = Typed.Where(field => !fields.Contains(field.Key)).ToDictionary() };
}
