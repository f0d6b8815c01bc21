using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Bot.Register.Organisations;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Bot.Register.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using static ClusterBot.Tests.Register.Book;

namespace ClusterBot.Tests.Register;

/// <summary>The register as an Excel workbook: read as Excel means it, and given back with comments.</summary>
public sealed class WorkbookTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_workbook_reads_as_the_folder_of_csv_files_does()
    {
        var sheets = Sheets.Demonstration();
        var (folder, book) = (ReadRegister.From(sheets.Files(), Today), ReadRegister.From([Book.Of(sheets).File()], Today));

        Assert.Empty(book.Findings.Wrong.Select(finding => finding.Line));
        Assert.Equal(
            folder.Content.Clusters.Select(row => row with { At = At }), book.Content.Clusters.Select(row => row with { At = At }));
        Assert.Equal(
            folder.Content.Indicators.Select(row => row with { At = At }), book.Content.Indicators.Select(row => row with { At = At }));
        Assert.Equal(
            folder.Content.Readings!.Select(row => row with { At = At }), book.Content.Readings!.Select(row => row with { At = At }));
        Assert.Equal(folder.Content.Roles.Select(row => row with { At = At }), book.Content.Roles.Select(row => row with { At = At }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dates_numbers_percentages_times_and_formulas_are_what_excel_means(bool countsFrom1904)
    {
        var book = new Book { CountsFrom1904 = countsFrom1904 };
        foreach (var name in SmallRegister.Sheets().Names)
        {
            book.With(Path.GetFileNameWithoutExtension(name), [.. SmallRegister.Sheets()[name].Select(row => row.ToArray<object?>())]);
        }

        book.With(
            "clusters", [["code", "name", "time", "frequency", "any date"],
                ["homes", "Homes_x0021_", Book.Number(0.40625, "hh:mm"), "fortnightly", Book.Date(2026, 12, 7)]])
            .With("readings",
            [
                ["psa", "position", "period", "value", "recorded on", "baseline"],
                [1, 1, "2023-24", Book.Number(0.83521900000000003, "0.0%"), Book.Date(2024, 11, 5), null],
                [1, 2, Book.Number(2024, "General"), Book.Number(1234567.1, "#,##0"), null, null],
                [Book.Formula("0+1", "1"), 2, "2023", Book.Formula("[1]Sheet1!A1*2", "12.5"), null, null],
            ]);
        var read = ReadRegister.From([book.File()], Today);

        Assert.Empty(read.Findings.Wrong.Select(finding => finding.Line));
        Assert.Equal([83.5219m, 1234567.1m, 12.5m], read.Content.Readings!.Select(row => row.Value));
        Assert.Equal(new DateOnly(2024, 11, 5), read.Content.Readings![0].RecordedOn);
        var cluster = read.Content.Clusters.Single();
        Assert.Equal(("Homes!", new TimeOnly(9, 45), new DateOnly(2026, 12, 7)), (cluster.Name, cluster.Time, cluster.AnyOn!.Value));
    }

    [Fact]
    public void A_month_that_excel_made_of_what_was_typed_is_read_and_said()
    {
        var read = ReadRegister.From([WithReadings([1, 1, Book.Date(2025, 3, 1, "mmm-yy"), 56])], Today);

        Assert.Equal(
            (new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31)),
            (read.Content.Readings!.Single().Period.StartsOn, read.Content.Readings!.Single().Period.EndsOn));
        Assert.Equal(
            "register.xlsx, readings, row 2, period: \"Mar-25\". Excel holds the date 2025-03-01 here and shows Mar-25. "
                + "It was read as 2025-03; if something else was typed, please give the cell the format Text and type it again.",
            Assert.Single(read.Findings.Doubts).Line);
    }

    [Theory]
    [InlineData("d-mmm", "Excel has made the date 2025-03-25 of what was typed")]
    public void A_day_without_a_year_is_no_period(string format, string words) =>
        Assert.Contains(
            words, Assert.Single(ReadRegister.From([WithReadings([1, 1, Book.Date(2025, 3, 25, format), 56])], Today).Findings.Wrong).Line,
            StringComparison.Ordinal);

    [Fact]
    public void Merged_cells_hidden_sheets_formulas_without_a_result_and_unknown_sheets_are_named()
    {
        var book = Book.Of(SmallRegister.Sheets())
            .With(
                "readings", [["psa", "position", "period", "value"], [1, 1, "2023-24", Book.Formula("1/3", null)],
                    [1, 1, "2024-25", "#REF!"], [1, 2, "2024-25", 5]],
                merged: ["A3:A4"])
            .With("plan", [["psa", "position", "on", "value"], [1, 1, "2030", 60]], isHidden: true)
            .With("Reading", [["psa", "position", "period", "value"], [1, 1, "2020-21", 60]])
            .With("lists", [["a"]], isHidden: true);
        var findings = ReadRegister.From([book.File()], Today).Findings;

        Assert.Equal(
            [
                "register.xlsx, plan: This sheet is hidden. Please show it, or take it out of the workbook.",
                "register.xlsx, readings, row 2, value: empty. This formula has no result saved with it. "
                    + "Please open the workbook in Excel, save it, and send it again.",
                "register.xlsx, readings, row 3, value: \"#REF!\". A formula in the spreadsheet has failed. "
                    + "Please put in what it should give.",
                "register.xlsx, readings, row 3: Cells are merged here, and only the first of them holds something. "
                    + "Please take the merging apart and fill each cell.",
            ],
            findings.Wrong.Select(finding => finding.Line).Order(StringComparer.Ordinal));
        Assert.StartsWith(
            "register.xlsx, Reading: This is not a sheet of a register", Assert.Single(findings.Doubts).Line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_footnote_s_raised_number_is_no_digit_of_the_figure() => Assert.Equal(
        ["register.xlsx, readings, row 2, value: \"56.1²\". Please type a percentage as a number, for example 89.6."],
        ReadRegister.From([WithReadings([1, 1, "2023-24", Book.Raised("56.1", "2")])], Today).Findings.Wrong
            .Select(finding => finding.Line));

    [Fact]
    public void American_dates_of_which_excel_has_made_some_dates_are_not_trusted()
    {
        var book = Book.Of(SmallRegister.Sheets()).With("readings",
        [
            ["psa", "position", "period", "value", "recorded on"],
            [1, 1, "2021-22", 51, "12/16/2022"],
            [1, 1, "2022-23", 52, Book.Date(2023, 5, 4)],
            [1, 1, "2023-24", 53, Book.Date(2024, 5, 14)],
        ]);

        Assert.Equal(
            ["register.xlsx, readings, row 3, recorded on: \"2023-05-04\". Excel holds a date here, and others of this column as texts "
                + "with the month first, so it may have taken the month for the day. Please write it as the text 2026-06-30."],
            ReadRegister.From([book.File()], Today).Findings.Wrong.Select(finding => finding.Line));
    }

    [Fact]
    public void A_hidden_column_is_read_and_said_to_be()
    {
        var book = Book.Of(SmallRegister.Sheets())
            .With("readings", [["psa", "position", "period", "value", "withdrawn"], [1, 1, "2023-24", 56, "yes"]], hiddenColumn: 5);
        var read = ReadRegister.From([book.File()], Today);

        Assert.True(read.Content.Readings!.Single().IsWithdrawn);
        Assert.Contains(
            "This column is hidden, and was read as the others.", Assert.Single(read.Findings.Notes).Line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_of_one_sheet_named_as_a_file_of_the_register_is_that_file()
    {
        var book = new Book().With("Sheet1", [["psa", "position", "period", "value"], [1, 1, "2023-24", 60]]);

        Assert.Equal(
            60, ReadRegister.From([.. SmallRegister.Sheets().Files(), book.File("readings.xlsx")], Today).Content.Readings!.Single().Value);
    }

    [Fact]
    public void What_is_no_workbook_has_macros_or_unpacks_without_end_is_refused()
    {
        Assert.Contains("password", WorkbookSafety.Refusal([0xD0, 0xCF, 0x11, 0xE0, 0, 0]), StringComparison.Ordinal);
        Assert.Contains("not an Excel workbook that can be read", WorkbookSafety.Refusal("no"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("macros", WorkbookSafety.Refusal(Zip(("xl/vbaProject.bin", 10))), StringComparison.Ordinal);
        Assert.Contains(
            "more than 64 MB", WorkbookSafety.Refusal(Zip(("xl/worksheets/sheet1.xml", Bounds.WorkbookBytes + 1))),
            StringComparison.Ordinal);
        Assert.Null(WorkbookSafety.Refusal(RegisterTemplate.Write()));
        Assert.Single(ReadRegister.From([new RegisterFile("register.xlsx", Zip(("xl/workbook.xml", 10)))], Today).Findings.Wrong, finding =>
            finding.Line.Contains("not an Excel workbook that can be read", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_is_done_to_a_workbooks_bytes_reading_it_never_fails()
    {
        var (sound, random) = (Book.Of(Sheets.Demonstration()).File().Content, new Random(7));
        for (var attempt = 0; attempt < 150; attempt++)
        {
            var content = sound.ToArray();
            for (var change = 0; change < 1 + (attempt % 20); change++)
            {
                content[random.Next(content.Length)] = (byte)random.Next(256);
            }

            var read = ReadRegister.From([new RegisterFile("register.xlsx", content)], Today);
            _ = CheckedWorkbook.Write(new RegisterFile("register.xlsx", content), read.Findings.Wrong);
        }
    }

    [Fact]
    public void The_template_is_a_sound_workbook_with_a_sheet_a_file_lists_notes_and_an_example_that_is_not_imported()
    {
        var content = RegisterTemplate.Write();
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
            .Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath} {error.Description}"));
        var sheets = RegisterWorkbook.SheetsOf(document.WorkbookPart!).ToDictionary(sheet => sheet.Name, sheet => sheet.Part);
        Assert.Equal(["Read me", .. TemplateSheet.All.Select(sheet => sheet.Name)], sheets.Keys);
        Assert.Equal(RegisterFiles.Names.Order(), TemplateSheet.All.Select(sheet => sheet.File).Order());
        foreach (var sheet in TemplateSheet.All)
        {
            Assert.Equal(sheet.Columns.Count, sheets[sheet.Name].WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().Count());
        }

        Assert.Contains(sheets["roles"].Worksheet!.Descendants<DataValidation>(), list =>
            list.Formula1!.Text.StartsWith("\"SRO,deputy,holder,", StringComparison.Ordinal));
        Assert.All(sheets.Values.SelectMany(part => part.Worksheet!.Descendants<DataValidation>()), list =>
            Assert.InRange(list.Formula1!.Text.Length, 3, 255));
        Assert.All(sheets.Values.SelectMany(part => part.Worksheet!.Descendants<Cell>()), cell => Assert.Null(cell.CellFormula));
        var read = ReadRegister.From([new RegisterFile("register.xlsx", content)], Today);
        Assert.Empty(read.Findings.Doubts);
        Assert.All(read.Findings.Notes, note => Assert.Contains("called an example", note.Line, StringComparison.Ordinal));
        Assert.Equal(TemplateSheet.All.Count, read.Findings.Notes.Count);
        Assert.Empty(read.Content.People);
    }

    [Fact]
    public void Every_column_that_is_read_is_in_the_template()
    {
        (string, string[])[] known =
        [
            (ClusterRow.File, ClusterRow.Known), (PsaRow.File, PsaRow.Known), (IndicatorRow.File, IndicatorRow.Known),
            (ReadingRow.File, ReadingRow.Known), (PlanRow.File, PlanRow.Known),
            (PersonRow.File, PersonRow.Known), (RoleRow.File, RoleRow.Known), (MeetingRow.File, MeetingRow.Known),
            (ChannelRow.File, ChannelRow.Known), (RecordKindRow.File, RecordKindRow.Known),
            (OrganisationRow.File, OrganisationRow.Known), (RequestKindRow.File, RequestKindRow.Known),
        ];
        Assert.All(known, each => Assert.Equal(
            [.. each.Item2, "note"], TemplateSheet.All.Single(sheet => sheet.File == each.Item1).Columns.Select(column => column.Name)));
    }

    [Fact]
    public void An_example_row_of_somebodys_own_is_asked_about()
    {
        var book = Book.Of(
            SmallRegister.Sheets().AddColumn("people.csv", "note").Set("people.csv", "Robin", "note", RegisterTemplate.ExampleNote));

        Assert.Contains(
            "called an example", Assert.Single(ReadRegister.From([book.File()], Today).Findings.Doubts).Line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_comes_back_in_a_copy_as_comments_in_the_cells_and_the_copy_can_be_sent_again()
    {
        var file = WithReadings([1, 1, "2023-24", "=1+1"], [1, 1, "Easter", 5], [9, 1, "2023-24", 5]);
        var findings = ReadRegister.From([file], Today).Findings.Wrong;

        var copy = CheckedWorkbook.Write(file, findings)!;

        using var document = SpreadsheetDocument.Open(new MemoryStream(copy), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
            .Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        var sheets = RegisterWorkbook.SheetsOf(document.WorkbookPart!).ToDictionary(sheet => sheet.Name, sheet => sheet.Part);
        var comments = sheets["readings"].WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>()
            .ToDictionary(comment => comment.Reference!.Value!, comment => comment.InnerText);
        Assert.Equal(["B4", "C3", "D2"], comments.Keys.Order());
        Assert.Equal("Please put right: Please type a percentage as a number, for example 89.6.", comments["D2"]);
        Assert.Null(sheets["people"].WorksheetCommentsPart);
        Assert.Equal(4, sheets[RegisterWorkbook.IssuesSheet].Worksheet!.Descendants<Row>().Count());
        Assert.All(sheets[RegisterWorkbook.IssuesSheet].Worksheet!.Descendants<Cell>(), cell =>
            Assert.Equal((CellValues.InlineString, null), (cell.DataType!.Value, cell.CellFormula)));

        var again = new RegisterFile(file.Name, copy);
        Assert.Equal(
            findings.Select(finding => finding.Line), ReadRegister.From([again], Today).Findings.Wrong.Select(finding => finding.Line));
        using var twice = SpreadsheetDocument.Open(new MemoryStream(CheckedWorkbook.Write(again, [])!), false);
        Assert.Empty(RegisterWorkbook.SheetsOf(twice.WorkbookPart!)
            .SelectMany(sheet => sheet.Part.WorksheetCommentsPart?.Comments?.CommentList?.Elements<Comment>() ?? []));
        Assert.Single(RegisterWorkbook.SheetsOf(twice.WorkbookPart!), sheet => sheet.Name == RegisterWorkbook.IssuesSheet);
    }

    [Fact]
    public void The_notes_of_the_template_stay_beside_the_comments()
    {
        var file = new RegisterFile("register.xlsx", RegisterTemplate.Write());

        using var copy = SpreadsheetDocument.Open(
            new MemoryStream(
                CheckedWorkbook.Write(file, [Finding("register.xlsx, people", "name", 1), Finding("register.xlsx, people", "name", 3)])!),
            false);

        var comments = RegisterWorkbook.SheetsOf(copy.WorkbookPart!)
            .Single(sheet => sheet.Name == "people").Part.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().ToList();
        Assert.Equal(
            "As cards show it.\nPlease put right: This cannot be left blank.",
            comments.Single(comment => comment.Reference == "B1").InnerText);
        Assert.Contains(comments, comment => comment.Reference == "B3");
    }

    private static readonly RowPlace At = new("", 0);

    private static RegisterFinding Finding(string file, string column, int row) => new(
        FindingLevel.Wrong, file, column, "This cannot be left blank.", 1, [new FindingPlace(row, "", "This cannot be left blank.")]);
}
