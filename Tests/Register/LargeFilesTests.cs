using System.Diagnostics;
using System.Globalization;
using System.Text;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Csv;
using ClusterBot.Bot.Register.Findings;

namespace ClusterBot.Tests.Register;

/// <summary>The time that a register takes grows with its rows, not with their pairs.</summary>
public sealed class LargeFilesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_role_that_ended_and_began_again_is_checked_in_time_that_grows_with_the_rows() =>
        AssertGrowsWithRows(rows => Sheets.Demonstration().RemoveFile("roles.csv").Files()
            .Append(File("roles.csv", Roles(Enumerable.Range(0, rows).Select(number => (Day(2 * number), Day((2 * number) + 1)))))));

    [Fact]
    public void Meetings_of_many_clusters_are_found_in_time_that_grows_with_the_rows() => AssertGrowsWithRows(rows =>
    {
        var clusters = new StringBuilder("code,name,frequency,working days before board\nfairness,Fairness,weekly,\n");
        var meetings = new StringBuilder("cluster,on\n");
        for (var number = 0; number < rows; number++)
        {
            clusters.Append(CultureInfo.InvariantCulture, $"c{number},Cluster {number},before board,10\n");
            meetings.Append(CultureInfo.InvariantCulture, $"C{rows - 1 - number},17/02/2027\n");
        }

        return Sheets.Demonstration().RemoveFile("clusters.csv").Files()
            .Append(File("clusters.csv", clusters.ToString())).Append(File("board-meetings.csv", meetings.ToString()));
    });

    [Theory]
    [InlineData(new[] { 10, 20, 0, 9 }, new string[0])]
    [InlineData(new[] { 0, 9, 9, 20 }, new[] { "row 3: row 2" })]
    [InlineData(new[] { 9, 20, 0, 9 }, new[] { "row 3: row 2" })]
    [InlineData(new[] { 0, 90, 10, 20, 30, 40 }, new[] { "row 3: row 2", "row 4: row 2" })]
    [InlineData(new[] { 30, 40, 10, 20, 0, 90 }, new[] { "row 4: row 2", "row 4: row 3" })]
    [InlineData(new[] { 0, 10, 5, 30, 20, 40 }, new[] { "row 3: row 2", "row 4: row 3" })]
    public void A_role_that_is_given_twice_at_a_time_is_named_in_the_later_row(int[] days, string[] named)
    {
        var roles = Roles(days.Chunk(2).Select(pair => (Day(pair[0]), Day(pair[1]))));

        Assert.Equal(
            named,
            Problems("roles.csv", roles).SelectMany(problem => problem.Places)
                .Where(place => place.Text.StartsWith("This role is", StringComparison.Ordinal))
                .Select(place => $"row {place.Row}: row {place.Text.Split(' ')[^1].TrimEnd('.')}").Order());
    }

    [Theory]
    [InlineData("Lead_Department", "LEADDEPARTMENT")]
    [InlineData("élan №7 \uD83D\uDE42", "ÉLAN7")]
    [InlineData(" -_", "")]
    public void Names_are_the_same_however_they_are_written(string name, string plain) => Assert.Equal(plain, CsvName.Plain(name));

    [Fact]
    public void A_name_without_end_is_read_to_its_end() => Assert.Equal(new string('X', 20_000), CsvName.Plain(new string('x', 20_000)));

    [Fact]
    public void A_file_of_nothing_but_mistakes_is_told_of_as_far_as_anybody_reads()
    {
        var rows = Enumerable.Range(0, RegisterFindings.MaxPlaces + 500).Select(n => $"nobody-{n},NED,elsewhere,,,,\n");

        var problems = Problems("roles.csv", string.Concat(["person,role,cluster,psa,position,starts on,ends on\n", .. rows]));

        var nobody = Assert.Single(problems, problem => problem.Column == "person");
        Assert.Equal((RegisterFindings.MaxPlaces + 500, RegisterFindings.MaxPlaces), (nobody.Count, nobody.Places.Count));
        Assert.Equal(
            "roles.csv, person: 1,500 rows, first 2 (\"nobody-0\"), 3 (\"nobody-1\") and 4 (\"nobody-2\"). "
                + "Nobody among the people of the register has this object id or e-mail address.", nobody.Line);
    }

    private static string Roles(IEnumerable<(DateOnly From, DateOnly To)> times) => string.Concat(
    [
        "person,role,cluster,psa,position,starts on,ends on\n",
        .. times.Select(time => $"casey.diaz@example.gov.uk,NED,fairness,,,{time.From:yyyy-MM-dd},{time.To:yyyy-MM-dd}\n"),
        "finley.gray@example.gov.uk,administrator,,,,,\n",
    ]);

    // Days of 1905 are what Excel shows of a year, and are asked about: they are left out.
    private static DateOnly Day(int number) => new DateOnly(1850, 1, 1).AddDays(number >= 20_088 ? number + 366 : number);

    /// <summary>
    /// Eight times the rows take eight times as long, and not sixty-four. Others use the machine as well, so one of three tries is
    /// enough.
    /// </summary>
    private static void AssertGrowsWithRows(Func<int, IEnumerable<RegisterFile>> files)
    {
        var (few, many) = (files(7_500).ToList(), files(60_000).ToList());
        Took(few);
        Assert.Contains(Enumerable.Range(0, 3), _ => Took(many) < 3 * 8 * Took(few));
    }

    private static TimeSpan Took(List<RegisterFile> files)
    {
        var watch = Stopwatch.StartNew();
        Assert.Empty(Problems(files));
        return watch.Elapsed;
    }

    private static IReadOnlyList<RegisterFinding> Problems(string file, string text) =>
        Problems(Sheets.Demonstration().RemoveFile(file).Files().Append(File(file, text)));

    private static IReadOnlyList<RegisterFinding> Problems(IEnumerable<RegisterFile> files) =>
        ReadRegister.From(files, Today).Findings.Wrong;

    private static RegisterFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
