using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Tests.Bench;

/// <summary>The measurement as a program, on small files of its own, worked out by hand.</summary>
public sealed class AssessTests : IDisposable
{
    private const string Header = "indicator,better,base_year,change_interval,baseline,expected_status";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assess");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_indicator_is_printed_and_the_last_line_counts_those_that_agree()
    {
        var (code, lines) = await AssessAsync(
            $"""
            {Header}
            "Work, of a kind",increase,2018/19,1c,,improving
            Waiting,decrease,2019,2,,worsening
            Gap,decrease,,4,,insufficient data
            Old start,increase,2001,1,40,no change
            """,
            """
            indicator,period,value
            Waiting,2023,12
            Waiting,2019,10
            "Work, of a kind",2018/19,63
            "Work, of a kind",2019/20,
            "Work, of a kind",2020/21,65
            Gap,2022,4.9
            Old start,2023,40.9
            """);

        Assert.Equal("4 of 4 agree", lines[^1]);
        Assert.Equal(0, code);
        Assert.Contains(lines, line => line.StartsWith("Work, of a kind", StringComparison.Ordinal)
            && line.Contains("From 63 (2018/19) to 65 (2020/21): 2 better.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_differs_is_marked_and_the_program_says_that_it_failed()
    {
        var (code, lines) = await AssessAsync(
            $"{Header}\nA,increase,2019,1,,improving\nB,increase,2019,1,,improving",
            "indicator,period,value\nA,2019,1\nA,2020,2\nB,2019,1\nB,2020,1");
        Assert.Equal("1 of 2 agree", lines[^1]);
        Assert.Contains(lines, line => line.StartsWith('B') && line.Contains("differs", StringComparison.Ordinal));
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task Ratings_beside_the_indicators_are_judged_too()
    {
        await WriteAsync(
            "hmt_rating_cases.csv",
            "objective,improved,total,rating\nHomes,3,4,Strong progress\nJobs,2,4,Some progress\nRoads,2,4,Strong progress");
        var (code, lines) = await AssessAsync($"{Header}\nA,increase,2019,1,,improving", "indicator,period,value\nA,2019,1\nA,2020,2");
        Assert.Contains("2 of 3 ratings agree", lines);
        Assert.Equal("1 of 1 agree", lines[^1]);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_files_is_said_at_once_and_nothing_is_judged()
    {
        var (code, lines) = await AssessAsync(
            $"{Header}\nA,up,soon,-1,,great\nA,increase,,,,improving\nB,increase",
            "indicator,period,value\nA,2019,one\nA,lately,2\nA,2020,3\nA,2020,4");

        Assert.Equal(2, code);
        Assert.Equal("9 faults; nothing was judged.", lines[^1]);
        Assert.Contains("indicators.csv, row 2, column better: \"up\". Expected increase or decrease.", lines);
        Assert.Contains("series.csv, row 5, column period: \"2020\". Expected a period that the series does not have yet.", lines);
        Assert.Contains("indicators.csv, row 4: 2 cells, and the header has 6.", lines);
    }

    [Fact]
    public async Task A_file_of_another_shape_is_refused_by_its_header()
    {
        var (code, lines) = await AssessAsync("indicator,better\nA,increase", "");
        Assert.Equal(2, code);
        Assert.Equal(
            "indicators.csv, row 1: there is no column base_year, no column change_interval, no column expected_status. Found: "
                + "indicator, better.", lines[0]);
        Assert.Equal("series.csv: the file is empty. Expected a header with indicator, period, value.", lines[1]);
    }

    private async Task<(int Code, string[] Lines)> AssessAsync(string indicators, string series)
    {
        await WriteAsync("indicators.csv", indicators);
        await WriteAsync("series.csv", series);
        var ended = await Command.RunAsync(
            "dotnet", [Program(), "assess", "indicators.csv", "series.csv"], _folder.FullName, TestContext.Current.CancellationToken);
        return (ended!.ExitCode, ended.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    private Task WriteAsync(string name, string text) =>
        File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), text, TestContext.Current.CancellationToken);

    /// <summary>Built with the tests, in the same configuration.</summary>
    private static string Program() =>
        Path.Combine(
            Repository.PathTo("Bench"), Path.GetRelativePath(Repository.PathTo("Tests"), AppContext.BaseDirectory), "ClusterBot.Bench.dll");
}
