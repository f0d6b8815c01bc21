using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Bot.Register.Organisations;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Register;

/// <summary>docs/register.md and the example beside it.</summary>
public sealed class RegisterDocumentTests
{
    private static readonly Dictionary<string, string[]> Files = new()
    {
        [ClusterRow.File] = ClusterRow.Known,
        [MeetingRow.File] = MeetingRow.Known,
        [PsaRow.File] = PsaRow.Known,
        [IndicatorRow.File] = IndicatorRow.Known,
        [ReadingRow.File] = ReadingRow.Known,
        [PlanRow.File] = PlanRow.Known,
        [PersonRow.File] = PersonRow.Known,
        [RoleRow.File] = RoleRow.Known,
        [ChannelRow.File] = ChannelRow.Known,
        [RecordKindRow.File] = RecordKindRow.Known,
        [OrganisationRow.File] = OrganisationRow.Known,
        [RequestKindRow.File] = RequestKindRow.Known,
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_file_and_column_is_in_the_document_and_no_other(string file)
    {
        var section = Repository.Read("docs", "register.md").Split("\n### ")
            .Single(part => part.StartsWith(file, StringComparison.Ordinal));
        var written = section.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('`', StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split('`').Where((_, i) => i % 2 == 1));

        Assert.Equal(Files[file].Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_example_is_sound_and_complete()
    {
        await using var shelf = await Shelf.NewAsync();
        var example = Sheets.From(RegisterFolder.Read(Repository.PathTo("docs", "register-example")));

        var kinds = (await shelf.ChangesOfAsync(example)).Select(change => change.Split(' ')[0]).Distinct();

        Assert.Equal(["Cluster", "BoardMeeting", "Psa", "Indicator", "Reading", "PlannedFigure", "Person", "Role"], kinds);
        Assert.Empty(await shelf.ChangesOfAsync(example));
    }
}
