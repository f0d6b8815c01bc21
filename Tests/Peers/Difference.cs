namespace ClusterBot.Tests.Peers;

/// <summary>A known difference between the original SDK and ours.</summary>
/// <param name="Lines">The difference as the comparison words it: the SDK's outcome first.</param>
/// <param name="Why">The reason why it stays.</param>
/// <param name="Where">The paragraph that it is judged by; see <see cref="Specification"/>.</param>
/// <param name="Cases">The names of the cases that have it.</param>
internal sealed record Difference(string[] Lines, string Why, string Where, params string[] Cases)
{
    public Difference(string line, string why, string where, params string[] cases)
        : this([line], why, where, cases)
    {
    }

    /// <summary>Returns what the table says of these cases, each line with the case's name before it.</summary>
    public static IEnumerable<string> Listed(IEnumerable<Difference> table, IEnumerable<string> names) =>
        table.SelectMany(row => row.Cases.Intersect(names).SelectMany(name => row.Lines.Select(line => $"{name}: {line}")))
            .Order(StringComparer.Ordinal);

    /// <summary>Holds that the row says something, why, and by which paragraph, of cases that there are.</summary>
    public void AssertSound(IReadOnlySet<string> names)
    {
        Assert.NotEmpty(Lines);
        Assert.EndsWith(".", Why, StringComparison.Ordinal);
        Assert.Matches("^(https://|docs/).+(, |#section-).+", Where);
        Assert.NotEmpty(Cases);
        Assert.All(Cases, name => Assert.Contains(name, names));
    }
}
