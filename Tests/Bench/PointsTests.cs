using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Tests.Bench;

/// <summary>The record of the point checker as a program, on a small file of its own.</summary>
public sealed class PointsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("points");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Kinds_are_counted_wrong_ones_are_named_and_the_last_line_sums_up()
    {
        var (code, lines) = await PointsAsync(string.Join(
            '\n',
            Line("a-1", "changed number", "The lift failed on 8 days.", "false"),
            "",
            Line("a-2", "changed number", "The lift failed on 9 days.", "false"),
            Line("f-1", "faithful", "The lift failed on 9 days.", "true"),
            Line("f-2", "faithful", "The lift was painted.", "true")));

        Assert.Equal(0, code);
        Assert.Contains(lines, line => line.StartsWith("changed number", StringComparison.Ordinal)
            && line.EndsWith(" 1 of 2", StringComparison.Ordinal));
        Assert.Contains("let in: a-2", lines);
        Assert.Contains("refused (NotSaid): f-2", lines);
        Assert.Equal("1 of 2 attacks let in, 1 of 2 faithful passed", lines[^1]);
    }

    [Fact]
    public async Task Each_bad_line_is_named_and_nothing_is_checked()
    {
        var (code, lines) = await PointsAsync(string.Join(
            '\n',
            Line("a-1", "changed number", "The lift failed on 8 days.", "false"),
            "{",
            "[]",
            Line("a-2", "changed number", "The lift failed.", "\"no\""),
            Line("a-3", "changed number", "The lift failed.", "true").Replace("[\"m1\"]", "[\"m2\"]", StringComparison.Ordinal)));

        Assert.Equal(2, code);
        Assert.Equal(
            [
                "points.jsonl, line 2: not JSON.", "points.jsonl, line 3: \"messages\" is to be a list.",
                "points.jsonl, line 4: \"should_pass\" is to be true or false.",
                "points.jsonl, line 5: \"cited\" names m2, and there is no such message.", "4 faults; nothing was checked.",
            ],
            lines);
    }

    [Fact]
    public async Task A_missing_and_an_empty_file_are_said()
    {
        Assert.Equal((2, "elsewhere.jsonl: the file cannot be read. There is no such file."), await FirstLineAsync("elsewhere.jsonl"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "empty.jsonl"), "\n", TestContext.Current.CancellationToken);
        Assert.Equal((2, "empty.jsonl: the file holds no point."), await FirstLineAsync("empty.jsonl"));
    }

    private static string Line(string id, string kind, string point, string shouldPass) =>
        $$"""
        {"id": "{{id}}", "kind": "{{kind}}", "messages": [{"id": "m1", "author": "Jo Hill", "text": "The lift failed on 9 days."}],
        """
        + $$""" "point": "{{point}}", "cited": ["m1"], "should_pass": {{shouldPass}}}""";

    private async Task<(int Code, string Line)> FirstLineAsync(string file)
    {
        var (code, lines) = await RunAsync(file);
        return (code, lines[0]);
    }

    private async Task<(int Code, string[] Lines)> PointsAsync(string text)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "points.jsonl"), text, TestContext.Current.CancellationToken);
        return await RunAsync("points.jsonl");
    }

    private async Task<(int Code, string[] Lines)> RunAsync(string file)
    {
        var ended = await Command.RunAsync(
            "dotnet", [Program(), "points", file], _folder.FullName, TestContext.Current.CancellationToken);
        return (ended!.ExitCode, ended.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    /// <summary>Built with the tests, in the same configuration.</summary>
    private static string Program() =>
        Path.Combine(
            Repository.PathTo("Bench"), Path.GetRelativePath(Repository.PathTo("Tests"), AppContext.BaseDirectory), "ClusterBot.Bench.dll");
}
