namespace ClusterBot.Domain.GoodPractice.Verification.Clauses;

/// <summary>A name of somebody, somewhere or a month, with the part it plays.</summary>
/// <param name="Words">In lower case, without a possessive; months and weekdays in full.</param>
/// <param name="Role">The preposition that governs it, by group; "own" with a possessive, "of-noun" before a noun, or empty.</param>
/// <param name="At">The place of its first word in the sentence.</param>
/// <param name="Sort">The sort of name.</param>
internal sealed record Name(IReadOnlyList<string> Words, string Role, int At, NameSort Sort)
{
    private static readonly (string, string)[] Near =
    [
        ("", "in"), ("", "of-noun"), ("in", "of-noun"), ("from", "of-noun"), ("of", "of-noun"), ("own", "of-noun"), ("own", "from"),
            ("own", "of"),
        ("own", "in"), ("for", "of-noun"), ("for", "own"), ("in", "of"), ("with", "of-noun"), ("by", "own"), ("by", "of-noun"),
            ("on", "of-noun"),
        ("for", "in"),
    ];

    private static readonly (string, string)[] NearTimes = [("", "in"), ("", "of-noun"), ("in", "of-noun"), ("own", "in"), ("of", "in"),
        ("on", "of-noun"), ("on", ""), ("on", "in")];

    public bool IsTime => Sort is NameSort.Month or NameSort.Day;

    /// <summary>Returns whether this name, in a claim, plays the part that it plays where it was said.</summary>
    public bool PlaysTheSameAs(Name said, bool voicesDiffer)
    {
        if (Role == said.Role)
        {
            return true;
        }

        var near = IsTime ? NearTimes : Near;
        return near.Contains((Role, said.Role)) || near.Contains((said.Role, Role))
            || (Role == "own" && said.Role.Length == 0)
            || (voicesDiffer && (Role, said.Role) is ("by", "") or ("", "by"));
    }

    public bool IsIn(Name said) => Words.All(said.Words.Contains);
}

/// <summary>The sort of a name.</summary>
internal enum NameSort
{
    /// <summary>Of somebody or somewhere.</summary>
    Proper,

    /// <summary>Perhaps one: a capitalised word that only its place at the start may have capitalised.</summary>
    Perhaps,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day of the week.</summary>
    Day,
}
