using ClusterBot.Tests.Architecture.Rules;

namespace ClusterBot.Tests.Architecture;

public class FileTests
{
    [Fact]
    public void No_file_is_longer_than_300_lines() => Assert.Empty(Files.TooLong(Rooms.SourceFiles()));

    [Fact]
    public void A_namespace_names_the_room_that_the_file_lies_in() =>
        Assert.Empty(Files.InAnotherRoom(Rooms.SourceFiles()));

    [Fact]
    public void No_folder_has_more_than_15_files() => Assert.Empty(Files.CrowdedFolders(Rooms.SourceFiles()));

    [Fact]
    public void A_folder_of_16_files_is_found()
    {
        var files = Enumerable.Range(0, 16).Select(i => new SourceFile($"Bot/Crowded/File{i}.cs", "")).ToList();
        Assert.Equal(["Bot/Crowded has 16 files"], Files.CrowdedFolders([.. files, new SourceFile("Bot/Roomy/File.cs", "")]));
    }

    [Fact]
    public void A_file_of_301_lines_is_found()
    {
        var most = new SourceFile("Bot/Most.cs", string.Join('\n', Enumerable.Repeat("//", 300)) + "\n");
        var tooLong = new SourceFile("Bot/TooLong.cs", most.Text + "//\n");
        Assert.Equal(["Bot/TooLong.cs has 301 lines"], Files.TooLong([most, tooLong]));
    }

    [Theory]
    [InlineData("Bot/Features/CheckIns/SubmitCheckIn.cs", "ClusterBot.Bot.Features.Escalations")]
    [InlineData("Bot/Turns/TurnRunner.cs", "ClusterBot.Bot.TurnsElsewhere")]
    [InlineData("Domain/Register/Psa.cs", "ClusterBot.Domain")]
    public void A_namespace_of_another_room_is_found(string path, string name) =>
        Assert.Single(Files.InAnotherRoom([new SourceFile(path, $"using System;\n\nnamespace {name};\n")]));
}
