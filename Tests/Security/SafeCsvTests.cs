using System.Globalization;
using System.Text;
using ClusterBot.Bot.Spreadsheets;
using CsvHelper;

namespace ClusterBot.Tests.Security;

public sealed class SafeCsvTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20 7946 0000")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1;2)")]
    [InlineData("|calc")]
    [InlineData("%0A=1")]
    [InlineData("\t=1")]
    [InlineData("\r\n=1")]
    [InlineData("  =1")]
    [InlineData("\u200B=1")]
    [InlineData("\uFEFF=1")]
    [InlineData("＝1")]
    [InlineData("−1")]
    [InlineData("=HYPERLINK(\"https://example.com\",\"a\")")]
    public void A_text_that_a_spreadsheet_would_run_is_only_text(string text) =>
        Assert.StartsWith("\"'", Cell(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a, b; c\td", "\"a, b; c\td\"")]
    [InlineData("two\nlines \"quoted\"", "\"two\nlines \"\"quoted\"\"\"")]
    [InlineData("a=b", "\"a=b\"")]
    [InlineData("", "\"\"")]
    public void Any_other_text_is_as_it_was_typed(string text, string cell) => Assert.Equal(cell, Cell(text));

    [Fact]
    public void Numbers_and_dates_stay_what_they_are()
    {
        Assert.Equal("-0.4", Cell(-0.4m));
        Assert.Equal("2026-11-23", Cell(new DateOnly(2026, 11, 23)));
        Assert.Equal("2026-11-23T09:30:00Z", Cell(new DateTimeOffset(2026, 11, 23, 10, 30, 0, TimeSpan.FromHours(1))));
        Assert.Equal("", Cell(null));
    }

    [Fact]
    public void What_is_written_is_read_back_cell_by_cell()
    {
        object?[][] rows = [["a,\"b\"\r\nc", 1, null], ["=1", 2.5m, "é 🙂"]];

        using var text = new StreamReader(new MemoryStream(SafeCsv.Write(["one", "two", "three"], rows)), Encoding.UTF8);
        using var csv = new CsvParser(text, CultureInfo.InvariantCulture);

        Assert.True(csv.Read());
        Assert.Equal(["one", "two", "three"], csv.Record!);
        Assert.True(csv.Read());
        Assert.Equal(["a,\"b\"\r\nc", "1", ""], csv.Record!);
        Assert.True(csv.Read());
        Assert.Equal(["'=1", "2.5", "é 🙂"], csv.Record!);
        Assert.False(csv.Read());
    }

    /// <summary>Returns the cell as it stands in the file, under a heading.</summary>
    private static string Cell(object? value)
    {
        var (before, after) = ("\uFEFF\"heading\"\r\n", "\r\n");
        var file = Encoding.UTF8.GetString(SafeCsv.Write(["heading"], [[value]]));
        Assert.StartsWith(before, file, StringComparison.Ordinal);
        Assert.EndsWith(after, file, StringComparison.Ordinal);
        return file[before.Length..^after.Length];
    }
}
