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

    /// <summary>Holds that these cases differ as the table says: in nothing that it does not list, and in all that it lists.</summary>
    /// <param name="table">The known differences.</param>
    /// <param name="names">The cases that were tried.</param>
    /// <param name="found">The differences that there are, each with its case's name before it.</param>
    public static void AssertAre(IEnumerable<Difference> table, IReadOnlyCollection<string> names, IReadOnlyCollection<string> found)
    {
        var listed = table
            .SelectMany(row => row.Cases.Intersect(names).SelectMany(name => row.Lines.Select(line => $"{name}: {line}"))).ToList();
        IEnumerable<string> wrong =
        [
            .. found.Except(listed).Select(line => $"not in the table: {line}"),
            .. listed.Except(found).Select(line => $"in the table, but no more so: {line}"),
        ];
        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

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
