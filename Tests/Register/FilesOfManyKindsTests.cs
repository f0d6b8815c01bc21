using System.Diagnostics;
using System.Globalization;
using System.Text;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Findings;

namespace ClusterBot.Tests.Register;

/// <summary>Files as departments send them: what is understood is read, and what is not is said.</summary>
public sealed class FilesOfManyKindsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Sixty_mistakes_alike_are_one_line_and_do_not_hide_another()
    {
        var rows = Enumerable.Range(1, 60).Select(n => $"1,1,Easter {1900 + n},50");
        var read = Read(SmallRegister.With("readings.csv", $"psa,position,period,value\n{string.Join("\n", rows)}\n1,2,2023-24,many\n"));

        Assert.Equal(2, read.Wrong.Count);
        Assert.StartsWith(
            "readings.csv, period: 60 rows, first 2 (\"Easter 1901\"), 3 (\"Easter 1902\") and 4 (\"Easter 1903\"). Please write a period",
            read.Wrong[0].Line, StringComparison.Ordinal);
        Assert.Equal("readings.csv, row 62, value: \"many\". Please type a number, for example 3.4.", read.Wrong[1].Line);
    }

    [Theory]
    [InlineData("readings.xlsx", FindingLevel.Wrong, "This is not an Excel workbook that can be read.")]
    [InlineData("readings.xls", FindingLevel.Wrong, "This kind of spreadsheet is not read.")]
    [InlineData("readings.ods", FindingLevel.Wrong, "This kind of spreadsheet is not read.")]
    [InlineData("readings.txt", FindingLevel.Wrong, "This kind of file is not read.")]
    [InlineData("Readings.docx", FindingLevel.Wrong, "This kind of file is not read.")]
    [InlineData("figures.csv", FindingLevel.Wrong, "This is not a file of a register.")]
    [InlineData("minutes.docx", FindingLevel.Note, "This is not a file of a register, and was not read.")]
    public void A_file_that_cannot_be_read_is_named_and_never_passed_over(string name, FindingLevel level, string words)
    {
        var read =
            ReadRegister.From(SmallRegister.Sheets().Files().Append(new RegisterFile(name, "not a table"u8.ToArray())), Today).Findings;

        var finding = Assert.Single(read.Wrong.Concat(read.Notes), finding => finding.File == name);
        Assert.Equal(level, finding.Level);
        Assert.Contains(words, finding.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("register.xls", "This kind of spreadsheet is not read.")]
    [InlineData("register.xlsm", "This kind of spreadsheet is not read.")]
    [InlineData("register.xlsx", "This is not an Excel workbook that can be read.")]
    [InlineData("register.zip", "This archive cannot be read")]
    public void Of_a_register_that_cannot_be_read_that_alone_is_said(string name, string words) => Assert.Contains(
        words, Assert.Single(ReadRegister.From([new RegisterFile(name, "not a table"u8.ToArray())], Today).Findings.Wrong).Line,
        StringComparison.Ordinal);

    [Fact]
    public void Beside_a_table_that_cannot_be_read_a_missing_one_is_still_said() => Assert.Equal(
        ["people.csv: This file is missing.",
            "roles.xls: This kind of spreadsheet is not read. Please save it as an Excel workbook (.xlsx) or each sheet as \"CSV UTF-8\"."],
        ReadRegister.From(
            SmallRegister.Sheets().RemoveFile("roles.csv").RemoveFile("people.csv").Files().Append(new RegisterFile("roles.xls", [1])),
            Today)
            .Findings.Wrong.Select(finding => finding.Line).Order(StringComparer.Ordinal));

    [Fact]
    public void A_table_with_tabs_is_read_under_its_own_name() =>
        Assert.Equal(60, ReadRegister.From(SmallRegister.Sheets().Files().Append(
            new RegisterFile("plan.tsv", "psa\tposition\ton\tvalue\n1\t1\t2030\t60\n"u8.ToArray())), Today).Content.Plan!.Single().Value);

    [Theory]
    [InlineData("45.2 [p]", 45.2, "The mark means provisional.")]
    [InlineData("45.2[p] [r]", 45.2, "The mark means provisional and revised.")]
    [InlineData("45.2 [P, R]", 45.2, "The mark means provisional and revised.")]
    [InlineData("45.2 (e)", 45.2, "The mark means estimated.")]
    [InlineData("45.2 p", 45.2, "The mark means provisional.")]
    [InlineData("45.2% [u]", 45.2, "The mark means of low reliability.")]
    [InlineData("[c]", null, "This means confidential, so there is no figure here.")]
    [InlineData("z", null, "This means not applicable, so there is no figure here.")]
    [InlineData("[x]", null, "This means not available, so there is no figure here.")]
    [InlineData("..", null, "This means not available, so there is no figure here.")]
    [InlineData("63.333333333333336", 63.333333, "This has more than six digits after the point, and was rounded to six.")]
    [InlineData("63.3333335%", 63.333334, "This has more than six digits after the point, and was rounded to six.")]
    public void Official_shorthand_and_long_decimals_are_understood_and_said(string written, double? value, string note)
    {
        var read = ReadRegister.From(SmallRegister.WithReadings($"1,1,2023-24,\"{written}\"").Files(), Today);

        Assert.Empty(read.Findings.Wrong.Select(finding => finding.Line));
        Assert.Equal(value, (double?)read.Content.Readings!.SingleOrDefault()?.Value);
        Assert.Contains(note, Assert.Single(read.Findings.Notes).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("45.2 [p]", "", "DisclosedLimitation")]
    [InlineData("45.2 [u]", "", "Weak")]
    [InlineData("45.2 [u]", "fit", "Fit")]
    [InlineData("45.2 [r]", "", "None")]
    public void Shorthand_tells_the_quality_where_the_row_does_not(string written, string quality, string expected) => Assert.Equal(
        expected, ReadRegister.From(SmallRegister.WithReadings($"1,1,2023-24,{written},,{quality}").Files(), Today).Content.Readings!
            .Single().Quality.ToString());

    [Theory]
    [InlineData("-", "either nought or not available")]
    [InlineData("[low]", "too low to show")]
    [InlineData("45.2 [b]", "a break in the series")]
    public void Shorthand_with_two_readings_is_to_be_looked_at(string written, string meaning)
    {
        var read = ReadRegister.From(SmallRegister.WithReadings($"1,1,2023-24,{written}").Files(), Today).Findings;

        Assert.Empty(read.Wrong);
        Assert.Contains(meaning, Assert.Single(read.Doubts).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("45.2 [f]", "marked as a forecast")]
    [InlineData("45.2 [c]", "This has a figure, and a mark that means confidential.")]
    [InlineData("[p]", "there is no figure beside it")]
    [InlineData("45.2 [q]", "Please type a percentage as a number")]
    public void Shorthand_that_contradicts_itself_is_wrong(string written, string words) => Assert.Contains(
        words, Assert.Single(ReadRegister.From(SmallRegister.WithReadings($"1,1,2023-24,{written}").Files(), Today).Findings.Wrong).Line,
        StringComparison.Ordinal);

    [Fact]
    public void American_dates_are_known_by_the_whole_column_and_to_be_looked_at()
    {
        var read = ReadRegister.From(
            SmallRegister.Sheets().With("board-meetings.csv", "cluster,on\nhomes,12/16/2026\nhomes,02/03/2027\nhomes,04/05/2027\n").Files(),
            Today);

        Assert.Equal(
            [new DateOnly(2026, 12, 16), new DateOnly(2027, 2, 3), new DateOnly(2027, 4, 5)],
            read.Content.Meetings!.Select(meeting => meeting.On));
        var doubt = Assert.Single(read.Findings.Doubts);
        Assert.Equal(3, doubt.Count);
        Assert.Contains("American dates", doubt.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_column_has_dates_of_both_orders_those_that_could_be_either_are_wrong()
    {
        var read = ReadRegister.From(
            SmallRegister.Sheets().With("board-meetings.csv", "cluster,on\nhomes,12/16/2026\nhomes,02/03/2027\nhomes,25/05/2027\n").Files(),
            Today);

        Assert.Equal([2, 3], read.Findings.Wrong.SelectMany(finding => finding.Places).Select(place => place.Row!.Value).Order());
        Assert.Equal(new DateOnly(2027, 5, 25), Assert.Single(read.Content.Meetings!).On);
    }

    [Fact]
    public void A_year_in_a_cell_for_dates_is_no_day_of_1905() => Assert.Contains(
        "a spreadsheet seems to have made this day of a year",
        Assert.Single(ReadRegister.From(SmallRegister.WithReadings("1,1,27/06/1905,48").Files(), Today).Findings.Wrong).Line,
        StringComparison.Ordinal);

    [Fact]
    public void Thousands_without_quotation_marks_and_an_open_quotation_mark_lose_nothing()
    {
        var read = Read(SmallRegister.With(
            "readings.csv", "psa,position,period,value,source\n1,2,2020-21,1,234\n1,2,2021-22,500,\"Open "
                + "quote\n1,2,2022-23,400,ONS\"\n1,2,2023-24,300,ONS\n"));

        Assert.Equal(
            [
                "readings.csv, row 2, value: \"1,234\". This looks like one figure with a comma in it, cut in two. "
                    + "Please write it without the comma, or in quotation marks.",
                "readings.csv, row 3, source: \"Open quote 1,2,2022-23,400,ONS\". A quotation mark opens in this cell and closes in a "
                    + "later row, so that the rows between would be lost. Please close it where the text ends.",
            ],
            read.Wrong.Select(finding => finding.Line));
    }

    [Fact]
    public void A_text_may_have_several_lines_and_commas()
    {
        var read = ReadRegister.From(
            SmallRegister.WithReadings("1,2,2021-22,500,,,\"ONS, first release,\nsee table 4, rows 3, 4, 5, 6, 7, 8, 9\"").Files(), Today);

        Assert.Empty(read.Findings.Wrong.Select(finding => finding.Line));
        Assert.Equal("ONS, first release,\nsee table 4, rows 3, 4, 5, 6, 7, 8, 9", read.Content.Readings!.Single().Source);
    }

    [Fact]
    public void Two_encodings_in_one_file_are_refused_by_name_with_the_rows()
    {
        byte[] rows = [.. "psa,position,name,unit,better,control,baseline\n1,1,Homes – tenants’ view,%,increase,influences,none\n1,2,Caf"u8,
            0xE9, .. "s closed,number,decrease,influences,none\n"u8];

        var wrong = Assert.Single(Read(SmallRegister.With("indicators.csv", rows)).Wrong);

        Assert.Equal(
            "indicators.csv, row 3: This row is in the encoding Windows-1252, and other rows are in UTF-8. "
                + "Please save the file once as \"CSV UTF-8\", and check the letters of this row.", wrong.Line);
    }

    [Fact]
    public void Letters_that_were_garbled_before_are_to_be_looked_at() => Assert.Contains(
        "look garbled", Assert.Single(ReadRegister.From(SmallRegister.Sheets().Set(
            "people.csv", "Robin Ash", "name", "ZoÃ« Ash").Files(), Today).Findings.Doubts).Line, StringComparison.Ordinal);

    [Fact]
    public void A_workbook_under_the_name_of_a_csv_file_is_said_to_be_no_text() => Assert.Contains(
        "This is not a text file",
        Assert.Single(Read(SmallRegister.With("readings.csv", Book.Of(SmallRegister.Sheets()).File().Content)).Wrong).Line,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(',', "more than 100 cells")]
    [InlineData('\n', "more than 2,000,000 cells")]
    [InlineData('x', "letters")]
    [InlineData('"', "")]
    public void Sixteen_megabytes_of_nothing_are_refused_at_the_cost_of_looking_at_them(char letter, string words)
    {
        var content = Encoding.UTF8.GetBytes("psa,position,period,value\n" + new string(letter, (16 * 1024 * 1024) - 64));
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());

        var wrong = Read(SmallRegister.With("readings.csv", content)).Wrong;

        Assert.Contains(words, Assert.Single(wrong).Line, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200L * 1024 * 1024);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), string.Create(CultureInfo.InvariantCulture, $"took {watch.Elapsed}"));
    }

    private static RegisterFindings Read(IEnumerable<RegisterFile> files) => ReadRegister.From(files, Today).Findings;
}
