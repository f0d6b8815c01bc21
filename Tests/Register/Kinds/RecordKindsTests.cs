using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Register.Kinds;

/// <summary>The kinds of record, as rows of the register.</summary>
public sealed class RecordKindsTests
{
    private const string File = RecordKindRow.File;

    [Fact]
    public void The_shipped_kinds_are_those_that_were_asked_for_each_with_at_most_five_fields()
    {
        Assert.Equal(22, ShippedKinds.All.Count);
        Assert.All(ShippedKinds.All, kind => Assert.InRange(kind.Fields.Count, 1, RecordKind.MaxFields));
        Assert.Equal(
            ["idea", "pilot", "adopted", "mainstreamed"],
            ShippedKinds.All.Single(kind => kind.Code == "practice").Field("status")!.Choices);
    }

    [Theory]
    [InlineData("kind,name,field 1,field 2,field 3,field 4,field 5,field 6\nx,X,a,b,c,d,e,f", "No such column is known")]
    [InlineData("kind,name,field 1\nx,X,Status [idea]", "Please put a label")]
    [InlineData("kind,name,field 1,field 2\nx,X,Who?,Who", "a field with this label already")]
    [InlineData("kind,name,seen by\nx,X,everybody", "Please put one of: named, route, lead, aggregate")]
    [InlineData("kind,name\nx,X\nX,Other", "This is in row 2 already")]
    public async Task A_check_finds_what_is_wrong_with_a_kind(string rows, string finding)
    {
        await using var shelf = await Shelf.NewAsync();

        var outcome = await shelf.CheckAsync(Sheets.Demonstration().With(File, rows));

        Assert.Contains(outcome.Problems, problem => problem.Line.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_register_adds_changes_and_switches_off_kinds_and_what_it_says_nothing_of_is_for_the_fewest()
    {
        await using var shelf = await Shelf.NewAsync();
        const string both = """
            kind,name,text,field 1,seen by,offered,off for
            lesson,Learning,,,,yes,
            pledge,Pledge,What?,By when? [date],named,yes,Home Office
            """;
        Assert.Equal(["RecordKind Added Learning", "RecordKind Added Pledge"], await ChangesAsync(shelf, both));
        Assert.Empty(await ChangesAsync(shelf, both));

        var kinds = await KindsAsync(shelf);
        var (lesson, pledge) = (kinds.Single(kind => kind.Code == "lesson"), kinds.Single(kind => kind.Code == "pledge"));
        Assert.Equal(("Learning", RecordVisibility.Aggregate), (lesson.Name, lesson.Visibility));
        Assert.Equal(RecordFieldType.Date, pledge.Fields.Single().Type);
        Assert.False(pledge.IsOfferedTo("Home Office"));
        Assert.True(pledge.IsOfferedTo("HM Treasury"));
        Assert.Equal(23, kinds.Count);

        Assert.Equal(
            ["RecordKind Changed Lessons", "RecordKind Archived Pledge"],
            await ChangesAsync(shelf, "kind,name,offered\nlesson,Lessons,no"));
        Assert.DoesNotContain(await KindsAsync(shelf), kind => kind.Code is "lesson" or "pledge" && kind.IsOfferedTo(null));
    }

    private static async Task<IEnumerable<string>> ChangesAsync(Shelf shelf, string rows)
    {
        var outcome = await shelf.ImportAsync(Sheets.Demonstration().With(File, rows));
        Assert.Empty(outcome.Problems);
        return outcome.Changes.Where(change => change.Kind == ChangedKind.RecordKind)
            .Select(change => $"{change.Kind} {change.Sort} {change.Name}");
    }

    private static Task<IReadOnlyList<RecordKind>> KindsAsync(Shelf shelf) => shelf.QueryAsync(async db =>
        ShippedKinds.With([.. (await db.RecordKinds.ToListAsync()).Select(kind => kind.ToKind())]));
}
