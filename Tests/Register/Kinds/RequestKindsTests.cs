using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Register.Kinds;

/// <summary>The kinds of request and the organisations, as rows of the register.</summary>
public sealed class RequestKindsTests
{
    private const string File = RequestKindRow.File;

    [Fact]
    public void The_shipped_kinds_are_those_that_were_asked_for_each_with_at_most_five_fields()
    {
        Assert.Equal(
            [
                "escalation", "data", "tension", "resources", "offer", "budget", "legislation", "accounting", "parallel-change", "support",
                "facilitation", "joint-visit", "action",
            ],
            ShippedRequestKinds.All.Select(kind => kind.Key));
        Assert.All(ShippedRequestKinds.All, kind => Assert.InRange(kind.Fields.Count, 1, RequestKind.MaxFields));
        var tension = ShippedRequestKinds.All.Single(kind => kind.Key == "tension");
        Assert.True(tension.BoardsSee);
        Assert.Equal(
            [FieldMoment.Raise, FieldMoment.Reply],
            tension.Fields.Where(field => field.Field.Label.StartsWith("Your side", StringComparison.Ordinal))
                .Select(field => field.Moment));
    }

    [Theory]
    [InlineData("kind,name,to,field 1,field 2,field 3,field 4,reply field,close field\nx,X,psa,a,b,c,d,e,f", "at most 5 fields")]
    [InlineData("kind,name,to,field 1\nx,X,psa,Status [idea]", "Please put a label, a star")]
    [InlineData("kind,name,to,field 1,field 2\nx,X,psa,Who?,Who *", "a field with this label already")]
    [InlineData("kind,name,to\nx,X,everybody", "Please put one or more of: board, psa, department, person, centre")]
    [InlineData("kind,name,to\nx,X,board", "and by no other")]
    [InlineData("kind,name,to\nescalation,X,psa", "and by no other")]
    [InlineData("kind,name,to,answer\nx,X,psa,1/2/3", "Please put working days")]
    [InlineData("kind,name,to,answer\nx,X,psa,soon", "Please put working days")]
    [InlineData("kind,name,to,ladder\nx,X,psa,centre; board", "in this order")]
    [InlineData("kind,name,to\nx,X,psa\nX,Other,psa", "This is in row 2 already")]
    public async Task A_check_finds_what_is_wrong_with_a_kind(string rows, string finding)
    {
        await using var shelf = await Shelf.NewAsync();

        var outcome = await shelf.CheckAsync(Sheets.Demonstration().With(File, rows));

        Assert.Contains(outcome.Problems, problem => problem.Line.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_register_adds_changes_and_switches_off_kinds()
    {
        await using var shelf = await Shelf.NewAsync();
        const string both = """
            kind,name,about,to,field 1,acknowledge,answer,ladder,boards see
            data,Data,for figures,psa,Which? *,4/2/1,8,board,
            swap,Swap of staff,,department; person,,,,,yes
            """;
        Assert.Equal(["RequestKind Added Data", "RequestKind Added Swap of staff"], await ChangesAsync(shelf, both));
        Assert.Empty(await ChangesAsync(shelf, both));

        var kinds = await KindsAsync(shelf);
        var (data, swap) = (kinds.Single(kind => kind.Key == "data"), kinds.Single(kind => kind.Key == "swap"));
        Assert.Equal(("for figures", 2, 8), (data.About, data.Days.Acknowledge.Serious, data.Days.Answer.Urgent));
        Assert.True(data.Fields.Single().IsRequired);
        Assert.Equal([RequestRecipient.Department, RequestRecipient.Person], swap.Recipients);
        Assert.Equal("about: Swap of staff", swap.About);

        Assert.Equal(
            ["RequestKind Changed Data", "RequestKind Archived Swap of staff"],
            await ChangesAsync(
                shelf, "kind,name,about,to,field 1,acknowledge,answer,ladder\ndata,Data,for numbers,psa,Which? *,4/2/1,8,board"));
        Assert.False((await KindsAsync(shelf)).Single(kind => kind.Key == "swap").IsOffered);
    }

    [Fact]
    public async Task Organisations_are_kept_with_their_contact_and_one_without_a_person_of_the_register_is_refused()
    {
        await using var shelf = await Shelf.NewAsync();
        const string rows = "code,name,kind,contact,subjects\nhmt,HM Treasury,Centre,{0},budget; accounting";
        var refused = await shelf.CheckAsync(
            Sheets.Demonstration().With("organisations.csv", string.Format(null, rows, "nobody@example.com")));
        Assert.Contains(refused.Problems, problem => problem.Line.Contains("Nobody in people.csv", StringComparison.Ordinal));

        var contact = Sheets.Demonstration().Files().Single(file => file.Name == "people.csv");
        var id = System.Text.Encoding.UTF8.GetString(contact.Content).Split('\n')[1].Split(',')[0];
        var outcome = await shelf.ImportAsync(Sheets.Demonstration().With("organisations.csv", string.Format(null, rows, id)));
        Assert.Empty(outcome.Problems);
        var stored = await shelf.QueryAsync(db => db.Organisations.SingleAsync());
        Assert.NotNull(stored.ContactId);
        Assert.Equal(["budget", "accounting"], stored.SubjectList());

        await shelf.ImportAsync(Sheets.Demonstration().With("organisations.csv", "code,name,kind\nmoj,Ministry of Justice,department"));
        Assert.Equal(
            ["hmt archived", "moj"],
            await shelf.QueryAsync(async db => (await db.Organisations.OrderBy(o => o.Code).ToListAsync())
                .Select(o => o.ArchivedAt is null ? o.Code : o.Code + " archived").ToList()));
    }

    private static async Task<IEnumerable<string>> ChangesAsync(Shelf shelf, string rows)
    {
        var outcome = await shelf.ImportAsync(Sheets.Demonstration().With(File, rows));
        Assert.Empty(outcome.Problems);
        return outcome.Changes.Where(change => change.Kind == ChangedKind.RequestKind)
            .Select(change => $"{change.Kind} {change.Sort} {change.Name}");
    }

    private static Task<IReadOnlyList<RequestKind>> KindsAsync(Shelf shelf) => shelf.QueryAsync(async db =>
        ShippedRequestKinds.With([.. (await db.RequestKinds.ToListAsync()).Select(kind => kind.ToKind())]));
}
