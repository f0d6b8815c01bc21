using System.Text;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Tests.Register;

/// <summary>Files as people have them.</summary>
public sealed class DirtyFilesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<string, string, string> Ways
    {
        get
        {
            var ways = new TheoryData<string, string, string>();
            foreach (var separator in new[] { ",", ";", "\t" })
            {
                foreach (var encoding in new[] { "utf-8", "utf-8 with mark", "utf-16", "utf-16 without mark", "utf-16BE", "windows-1252" })
                {
                    ways.Add(separator, "\r\n", encoding);
                }
            }

            ways.Add(",", "\n", "utf-8");
            ways.Add(",", "\r", "utf-8");
            return ways;
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public void A_register_reads_the_same_however_it_was_saved(string separator, string lineEnd, string encoding)
    {
        var sheets = Sheets.Demonstration()
            .Set("people.csv", "Avery Howard", "name", "Zoë O’Brien; \"Zo\",\nthe first")
            .Set("indicators.csv", "Recovery", "target", "£250 million – by 2009-10");
        var expected = Read(sheets.Files());
        var read = Read(sheets.Files(separator, lineEnd, EncodingOf(encoding)));

        Assert.Equal("Zoë O’Brien; \"Zo\",\nthe first", read.People[0].Name);
        Assert.Equal(expected.People, read.People);
        Assert.Equal(expected.Indicators, read.Indicators);
        Assert.Equal(expected.Readings!.Select(r => (r.Indicator, r.PeriodText, r.Value)), read.Readings!.Select(r =>
            (r.Indicator, r.PeriodText, r.Value)));
    }

    [Theory]
    [InlineData(",", "sep=,\r\n")]
    [InlineData(";", "sep=;\r\n")]
    [InlineData("\t", "\"sep=\t\"\n")]
    public void The_line_that_tells_excel_the_separator_is_no_row(string separator, string line)
    {
        var files = Sheets.Demonstration().Set("psas.csv", "Halve", "number", "nine").Files(separator)
            .Select(file => file with { Content = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(line), .. file.Content] });

        Assert.Contains("psas.csv, row 2, number: \"nine\". Please put a whole number from 1 to 999.", Problems(files).Select(p => p.Line));
        Assert.DoesNotContain(Problems(files), problem => problem.Line.Contains("sep=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("million people", "1,234.5", 1234.5)]
    [InlineData("per cent", "12%", 12)]
    [InlineData("£m", "£3.4m", 3.4)]
    [InlineData("points", "–0.4", -0.4)]
    [InlineData("GBP million", "£3.4m", 3.4)]
    [InlineData("%", "12%", 12)]
    [InlineData("%", " 12 per cent ", 12)]
    [InlineData("points", "-0.4", -0.4)]
    public void A_figure_is_read_as_it_is_written(string unit, string written, decimal value)
    {
        var read = Read(Readings(written, "2018-19", unit).Files());

        Assert.Equal(value, read.Readings!.Single().Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("#N/A")]
    public void Where_there_is_no_figure_there_is_no_reading(string written) =>
        Assert.Empty(Read(Readings(written, "2008-09").Files()).Readings!);

    [Theory]
    [InlineData("2018-19", "2018-04-01", "2019-03-31")]
    [InlineData("2008/09", "2008-04-01", "2009-03-31")]
    [InlineData("31/03/2009", "2009-03-31", "2009-03-31")]
    [InlineData("1/4/2009", "2009-04-01", "2009-04-01")]
    [InlineData("2009 Q2", "2009-04-01", "2009-06-30")]
    public void A_period_is_read_as_it_is_written(string written, string from, string to)
    {
        var period = Read(Readings("1", written).Files()).Readings!.Single().Period;

        Assert.Equal((from, to), (period.StartsOn.ToString("yyyy-MM-dd", null), period.EndsOn.ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void Headings_and_file_names_are_known_whatever_their_case_blanks_and_underscores()
    {
        var sheets = Sheets.Demonstration();
        sheets["psas.csv"][0] = ["Number", " CLUSTER ", "Title", "Lead Department", "Note"];
        var files = sheets.Files().Select(file => file with { Name = file.Name.ToUpperInvariant() });

        Assert.Equal("HM Treasury", Read(files).Psas[0].LeadDepartment);
    }

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_numbers_them()
    {
        var text = "psa,position,period,value\r\n\r\n16,1,2008-09,\"89.6\"\r\n,,,\r\n16,2,\"2008-\n09\",63\r\n16,3,2008-09,many\r\n";

        var problem = Assert.Single(
            Problems(Sheets.Demonstration().RemoveFile("readings.csv").Files().Append(new("readings.csv", Encoding.UTF8.GetBytes(text)))),
            p => p.Column == "value");
        Assert.Equal("readings.csv, row 6, value: \"many\". Please type a percentage as a number, for example 89.6.", problem.Line);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_with_file_row_column_value_and_what_is_expected()
    {
        var sheets = Sheets.Demonstration()
            .Set("clusters.csv", "fairness", "nation", "Cornwall")
            .Set("clusters.csv", "fairness", "time zone", "London")
            .Set("psas.csv", "Halve", "number", "nine")
            .Set("psas.csv", "Build", "cluster", "elsewhere")
            .Set("indicators.csv", "Recovery", "better", "up")
            .Set("indicators.csv", "NI 149", "psa", "77")
            .Set("readings.csv", "78.6", "value", "lots")
            .Set("readings.csv", "1998-99", "period", "the nineties")
            .Set("people.csv", "Blake", "entra object id", "blake")
            .Set("people.csv", "Casey", "email", "casey at example")
            .Set("roles.csv", "devon.ellis", "position", "33")
            .Set("roles.csv", "casey.diaz", "role", "observer")
            .Set("roles.csv", "cluster lead", "psa", "16")
            .Add("roles.csv", "emery.fox@example.gov.uk", "SRO", "", "16", "")
            .Add("roles.csv", "nobody@example.gov.uk", "administrator", "", "", "")
            .Add("people.csv", "a0000000-0000-4000-8000-000000000006", "Finley again", "", "", "")
            .Add("indicators.csv", "9", "1", "Again", "%", "increase", "controls", "none", "", "");
        var found = ReadRegister.From([.. sheets.Files()], Today).Findings;
        var lines = found.Wrong.SelectMany(each => each.Places.Select(place => each with { Count = 1, Places = [place] }))
            .Select(each => each.Line).ToList();

        Assert.All(
            [
                "clusters.csv, row 2, nation: \"Cornwall\". Please put one of: England and Wales, Scotland, Northern Ireland.",
                "clusters.csv, row 2, time zone: \"London\". Please put a time zone such as Europe/London.",
                "psas.csv, row 2, number: \"nine\". Please put a whole number from 1 to 999.",
                "psas.csv, row 4, cluster: \"elsewhere\". No cluster of the register has this code.",
                "indicators.csv, row 15, better: \"up\". Please put one of: increase, decrease.",
                "indicators.csv, row 8, psa: \"77\". No PSA of the register has this number.",
                "readings.csv, row 8, value: \"lots\". Please type a percentage as a number, for example 89.6.",
                "readings.csv, row 2, period: \"the nineties\". Please write a period, for example 2024-25 for a financial year, 2024/25 "
                    + "academic year, 2023, Q1 2024/25, 2009 Q2, March 2026, year ending March 2025, week ending 31/03/2026 or 31/03/2026.",
                "people.csv, row 3, entra object id: \"blake\". Please put the object id from Entra, for example "
                    + "3f2504e0-4f89-41d3-9a0c-0305e82c3301.",
                "people.csv, row 4, email: \"casey at example\". Please put an e-mail address, or leave it blank.",
                "roles.csv, row 10, position: \"33\". The register has no indicator 16.33.",
                "roles.csv, row 6, psa: \"16\". Please leave this blank: the role does not speak of it.",
                "roles.csv, row 16, person: \"emery.fox@example.gov.uk\". The PSA has an SRO in row 3 at the same time. "
                    + "One PSA has one SRO; others can be deputies.",
                "roles.csv, row 17, person: \"nobody@example.gov.uk\". Nobody among the people of the register has this object id or "
                    + "e-mail address.",
                "people.csv, row 8, entra object id: \"a0000000-0000-4000-8000-000000000006\". This is in row 7 already.",
                "indicators.csv, row 16, position: \"9.1\". This is in row 2 already.",
            ],
            expected => Assert.Contains(expected, lines));
        Assert.Contains(lines, line =>
            line.StartsWith("roles.csv, row 9, role: \"observer\". Please put one of: SRO, deputy, holder,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("roles.csv", null, "roles.csv: This file is missing.")]
    [InlineData("people.csv", "", "people.csv: This file is empty.")]
    [InlineData("people.csv", "\uFEFF\r\n", "people.csv: This file is empty.")]
    [InlineData("psas.csv", "number,cluster,title\r\n", "psas.csv: This file has headings and no rows.")]
    [InlineData("psas.csv", "number,titel,cluster\r\n1,a,fairness", "psas.csv, row 1: The column \"title\" is missing.")]
    [InlineData(
        "psas.csv", "number,title,title,cluster\r\n1,a,b,fairness", "psas.csv, row 1, title: \"title\". This column is there twice.")]
    [InlineData(
        "psas.csv", "number,title,cluster\r\n1,a,fairness,b", "psas.csv, row 2: This row has 4 cells, and there are 3 headings. "
            + "Please put quotation marks around a text with a separator in it.")]
    [InlineData(
        "psas.csv", "number,title,cluster\r\n1,\"a,fairness\r\n2,b,fairness\r\n", "psas.csv, row 2: A quotation mark opens in this row and "
            + "is never closed, so that all that follows would be lost. Please close it or take it out.")]
    [InlineData(
        "psas.csv", "number,title,cluster\r\n1,#REF!,fairness\r\n",
        "psas.csv, row 2, title: \"#REF!\". A formula in the spreadsheet has failed. Please put in what it should give.")]
    [InlineData(
        "reading.csv", "psa\r\n", "reading.csv: This is not a file of a register. Those are clusters.csv, psas.csv, indicators.csv, "
            + "people.csv, roles.csv, readings.csv, plan.csv, board-meetings.csv, channels.csv, record-kinds.csv, "
            + "organisations.csv, request-kinds.csv.")]
    public void A_file_that_is_no_such_file_is_named(string name, string? text, string line)
    {
        var files = Sheets.Demonstration().RemoveFile(name).Files().ToList();
        if (text is not null)
        {
            files.Add(new RegisterFile(name, Encoding.UTF8.GetBytes(text)));
        }

        Assert.Contains(line, Problems(files).Select(p => p.Line));
    }

    [Fact]
    public void A_file_that_is_far_too_large_is_not_read()
    {
        var files = Sheets.Demonstration().RemoveFile("readings.csv").Files()
            .Append(new RegisterFile("readings.csv", new byte[(16 * 1024 * 1024) + 1]));

        Assert.Equal(
            ["readings.csv: This file is larger than 16 MB, so it is most likely not what it should be."],
            Problems(files).Select(p => p.Line));
    }

    private static Sheets Readings(string value, string period, string unit = "%") => Sheets.Demonstration()
        .Set("indicators.csv", "NI 147", "unit", unit)
        .RemoveFile("readings.csv").With("readings.csv", "psa,position,period,value\r\n").Add("readings.csv", "16", "1", period, value);

    private static RegisterContent Read(IEnumerable<RegisterFile> files)
    {
        var read = ReadRegister.From(files, Today);
        Assert.Empty(read.Findings.Wrong.Select(p => p.Line));
        return read.Content;
    }

    private static IReadOnlyList<RegisterFinding> Problems(IEnumerable<RegisterFile> files) =>
        ReadRegister.From(files, Today).Findings.Wrong;

    private static Encoding EncodingOf(string name) => name switch
    {
        "utf-8 with mark" => new UTF8Encoding(true),
        "utf-16" => new UnicodeEncoding(false, true),
        "utf-16 without mark" => new UnicodeEncoding(false, false),
        "utf-16BE" => new UnicodeEncoding(true, true),
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        _ => new UTF8Encoding(false),
    };
}
