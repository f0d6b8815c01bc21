using ClusterBot.Bot.Hosting.Commands;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Register;

/// <summary>The commands of docs/register.md, typed.</summary>
public sealed class RegisterCommandTests : IDisposable
{
    private readonly TestDatabase _database = new(withTables: false);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Checked_nothing_is_made_imported_it_is_there_and_imported_again_nothing_changes()
    {
        var folder = Sheets.Demonstration().WriteTo(Path.Combine(_database.Folder, "register"));

        var check = await RunAsync("check", folder);
        Assert.Equal((0, ""), (check.Exit, check.Errors));
        Assert.Contains("People       6 added\n             added: Avery Howard\n", check.Output, StringComparison.Ordinal);
        Assert.EndsWith("Register     63 changes would be made. Nothing was changed.\n", check.Output, StringComparison.Ordinal);
        await using (var none = _database.Open())
        {
            Assert.Empty(await none.Database.GetAppliedMigrationsAsync(Token));
        }

        var import = await RunAsync("import", folder);
        Assert.Equal(0, import.Exit);
        Assert.EndsWith("Register     imported: 63 changes\n", import.Output, StringComparison.Ordinal);
        Assert.EndsWith("Register     nothing would change\n", (await RunAsync("check", folder)).Output, StringComparison.Ordinal);
        Assert.EndsWith("Register     nothing to change\n", (await RunAsync("import", folder)).Output, StringComparison.Ordinal);
        await using var db = _database.Open();
        Assert.Equal((1, 4, 14, 24, 6, 14), (await db.Clusters.CountAsync(Token), await db.Psas.CountAsync(Token), await db.Indicators
            .CountAsync(Token), await db.Readings.CountAsync(Token), await db.People.CountAsync(Token), await db.Roles.CountAsync(Token)));
        Assert.Equal(Teams.TenantId, (await db.Clusters.SingleAsync(Token)).TenantId);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_the_exit_code_says_so()
    {
        var folder = Sheets.Demonstration().Set("readings.csv", "78.6", "value", "lots").Set("people.csv", "Blake", "name", "")
            .WriteTo(Path.Combine(_database.Folder, "register"));

        var import = await RunAsync("import", folder);

        Assert.Equal((1, "people.csv, row 3, name: empty. This cannot be left blank.\nreadings.csv, row 8, value: \"lots\". "
            + "Please type a percentage as a number, for example 89.6.\n"), (import.Exit, import.Errors));
        Assert.EndsWith("Register     2 to put right. Nothing was imported.\n", import.Output, StringComparison.Ordinal);
        await using var db = _database.Open();
        Assert.Equal(0, await db.Clusters.CountAsync(Token));
    }

    [Fact]
    public async Task What_is_unlikely_is_imported_only_with_accept()
    {
        var folder = SmallRegister.WithReadings("1,1,2022-23,0.8").WriteTo(Path.Combine(_database.Folder, "register"));

        var import = await RunAsync("import", folder);
        Assert.Equal(1, import.Exit);
        Assert.StartsWith(
            "Please look at this: readings.csv, row 2, value: \"0.8\". 1.1, stored as 0.8%. "
                + "All figures of this indicator lie between 0 and 1.", import.Errors, StringComparison.Ordinal);
        Assert.EndsWith(
            "1 to look at first; with --accept they are imported as they are. Nothing was changed.\n", import.Output,
            StringComparison.Ordinal);
        await using (var db = _database.Open())
        {
            Assert.Equal(0, await db.Clusters.CountAsync(Token));
        }

        Assert.Equal(0, (await RunAsync(["register", "import", folder, "--accept"])).Exit);
        await using var after = _database.Open();
        Assert.Equal(0.8m, (await after.Readings.SingleAsync(Token)).Value);
    }

    [Theory]
    [InlineData(
        "2007-08", "Sep-08", "2008/09",
        "2008/09 (1 April 2008 to 31 March 2009); a spreadsheet may have made this month of what was typed")]
    [InlineData(
        "2003", "27/06/1905", "2005", "2005 (1 January 2005 to 31 December 2005); a spreadsheet seems to have made this day of a year")]
    public async Task What_a_spreadsheet_has_changed_is_looked_at_first_and_kept_as_it_is_meant(
        string other, string changed, string meant, string words)
    {
        var folder = SmallRegister.WithReadings($"1,2,{other},50", $"1,2,{changed},51").WriteTo(Path.Combine(_database.Folder, "register"));

        var import = await RunAsync("import", folder);
        Assert.Equal((1, $"Please look at this: readings.csv, row 3, period: \"{changed}\". By the indicator's other periods this was read "
            + $"as {words}. Please write {meant}.\n"), (import.Exit, import.Errors));

        Assert.Equal(0, (await RunAsync(["register", "import", folder, "--accept"])).Exit);
        await using var db = _database.Open();
        Assert.Equal(
            [other, meant], (await db.Readings.OrderBy(r => r.Version).ToListAsync(Token)).Select(reading => reading.Period.Notation));
    }

    [Theory]
    [InlineData("1.2 for December 2011", "2011-10", "2011-11", "2011-12")]
    [InlineData("1.2 for 2008/09", "2007/08", "Sep-08")]
    [InlineData("1.2 for 2009 to 2012", "2006 to 2009", "2009-12")]
    [InlineData("1.2 for 2011-12", "2010-11", "2011-12", "2012-13")]
    public async Task A_change_is_named_by_the_period_that_was_understood(string name, params string[] periods)
    {
        var folder = SmallRegister.WithReadings([.. periods.Select((period, i) => $"1,2,{period},{50 + i}")])
            .WriteTo(Path.Combine(_database.Folder, "register"));

        Assert.Contains($"added: {name} (", (await RunAsync("check", folder)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(["register", "import", folder, "--accept"])).Exit);
        await using var db = _database.Open();
        Assert.Contains(name[8..], (await db.Readings.ToListAsync(Token)).Select(reading => reading.Period.Notation));
    }

    [Fact]
    public async Task A_figure_that_is_there_twice_is_said_to_be_with_how_the_other_row_reads()
    {
        var folder = SmallRegister.WithReadings("1,2,year ending March 2025,50", "1,2,202425,51")
            .WriteTo(Path.Combine(_database.Folder, "register"));

        Assert.Equal(
            "readings.csv, row 3, period: \"1.2 202425\". This is in row 2 already, as \"1.2 year ending March 2025\".\n",
            (await RunAsync("check", folder)).Errors);
    }

    [Theory]
    [InlineData("For instance: 1.2, stored as 20.", "1,2,2022-23,20,,,,60,40", "1,2,2023-24,20,,,,60,40")]
    [InlineData("For instance: 1.2, stored as 50.", "1,2,2022-23,50,final", "1,2,2023-24,51,final")]
    [InlineData("For instance: 1.2. It is for ", "1,2,2022-23,50", "1,2,2023-24,51", "1,2,2024-25,51", "1,2,2024 Q1,13", "1,2,2024 Q2,13")]
    [InlineData("For instance: 1.9.", "1,9,2022-23,50", "1,9,2023-24,51")]
    public async Task What_was_said_of_all_rows_is_not_said_again_of_one(string instance, params string[] rows)
    {
        var folder = SmallRegister.WithReadings(rows).WriteTo(Path.Combine(_database.Folder, "register"));

        var line = Assert.Single(
            (await RunAsync("check", folder)).Errors.Split('\n'), line => line.Contains("For instance", StringComparison.Ordinal));
        Assert.Contains(instance, line, StringComparison.Ordinal);
        Assert.Distinct(line.Split(". ", StringSplitOptions.TrimEntries).Select(sentence => sentence.TrimEnd('.')));
    }

    [Theory]
    [InlineData("-0.5", "1000000000000", "far larger than the figure for 2022-23, -0.5.", false)]
    [InlineData("-0.5", "60", "far larger than the figure for 2022-23, -0.5.", false)]
    [InlineData("3", "40000", "far larger than the figure for 2022-23, 3.", false)]
    [InlineData("250", "260000000", "Perhaps 260 is meant.", true)]
    public async Task Another_scale_is_proposed_only_where_the_figure_would_fit_on_it(
        string before, string figure, string words, bool isProposed)
    {
        var folder = SmallRegister.WithReadings($"1,2,2021-22,{before}", $"1,2,2022-23,{before}", $"1,2,2023-24,{figure}")
            .WriteTo(Path.Combine(_database.Folder, "register"));

        var errors = (await RunAsync("check", folder)).Errors;
        Assert.Contains(words, errors, StringComparison.Ordinal);
        Assert.Equal(isProposed, errors.Contains("Perhaps", StringComparison.Ordinal));
        Assert.DoesNotContain("0 number", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_written_filled_in_checked_and_comes_back_with_comments()
    {
        var path = Path.Combine(_database.Folder, "mine.xlsx");

        Assert.Equal(0, (await RunAsync(["register", "template", path])).Exit);
        Assert.StartsWith(
            $"register: {path} cannot be written", (await RunAsync(["register", "template", path])).Errors, StringComparison.Ordinal);
        var empty = await RunAsync("check", path);
        Assert.Equal(1, empty.Exit);
        Assert.Contains("mine.xlsx, clusters: This file has headings and no rows.", empty.Errors, StringComparison.Ordinal);
        Assert.Contains("mine-checked.xlsx has these as comments in its cells", empty.Output, StringComparison.Ordinal);

        await File.WriteAllBytesAsync(path, Book.Of(SmallRegister.Sheets()).File().Content, Token);
        Assert.Equal(0, (await RunAsync("import", path)).Exit);
        await using var db = _database.Open();
        Assert.Equal("Homes for all", (await db.Clusters.SingleAsync(Token)).Name);
    }

    [Fact]
    public async Task A_long_file_shows_how_far_it_is()
    {
        var sheets = Sheets.Demonstration();
        for (var day = 0; day < 6_000; day++)
        {
            sheets.Add("readings.csv", "9", "1", new DateOnly(2010, 1, 1).AddDays(day).ToString("yyyy-MM-dd", null), "2.9", "", "");
        }

        var import = await RunAsync(["register", "import", sheets.WriteTo(Path.Combine(_database.Folder, "register")), "--accept"]);

        Assert.Contains("readings.csv read: 5,000 of 6,024\n", import.Output, StringComparison.Ordinal);
        Assert.Contains("figures stored: 4,000 of 6,024\n", import.Output, StringComparison.Ordinal);
        Assert.Contains("             and 5,824 more\n", import.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("register: the folder /nowhere cannot be read", "register", "check", "/nowhere")]
    [InlineData("Register:TenantId: please say for which Entra tenant", "register", "check", "/nowhere", "--Demonstration:Enabled=false")]
    [InlineData("Register:TenantId: \"x\" is not the id", "register", "check", "/nowhere", "--Register:TenantId=x")]
    public async Task What_cannot_be_understood_is_one_line(string line, params string[] args)
    {
        var (exit, _, errors) = await RunAsync(args);

        Assert.Equal(1, exit);
        Assert.StartsWith(line, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private Task<(int Exit, string Output, string Errors)> RunAsync(string what, string folder) => RunAsync(["register", what, folder]);

    private async Task<(int Exit, string Output, string Errors)> RunAsync(string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        var exit = await ProgramCommands.RunAsync(
            [.. args, "--environment=Development", "--Urls=http://127.0.0.1:0", "--Playground:Enabled=false",
                $"--ConnectionStrings:ClusterBot={_database.ConnectionString}"],
            errors, output);
        return (exit, output.ToString(), errors.ToString());
    }
}
