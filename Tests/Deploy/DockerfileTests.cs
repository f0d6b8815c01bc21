using System.Xml.Linq;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Deploy;

/// <summary>The checks of the Dockerfile that need no Docker engine to build it.</summary>
public class DockerfileTests
{
    private static readonly string[] Lines = Repository.Read("deploy", "Dockerfile").Split('\n');

    [Fact]
    public void Every_project_that_the_bot_is_built_from_is_copied()
    {
        foreach (var project in ReferencedBy("Bot").Append("Bot"))
        {
            var folder = FolderOf(project);
            Assert.Contains($"COPY {folder}/{project}.csproj {folder}/packages.lock.json {folder}/", Lines);
            Assert.Contains($"COPY {folder.Split('/')[0]}/ {folder.Split('/')[0]}/", Lines);
        }
    }

    [Fact]
    public void Every_file_that_is_copied_by_name_exists()
    {
        var names =
            Lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
                .SelectMany(line => line.Split(' ')[1..^1]);
        Assert.All(names, name => Assert.True(Path.Exists(Repository.PathTo(name)), name));
    }

    [Fact]
    public void It_is_compiled_ahead_with_what_was_restored_for_that()
    {
        var ahead = Lines.Where(line => line.Contains("-p:CompileAhead=true", StringComparison.Ordinal)).ToList();
        Assert.Contains(ahead, line => line.StartsWith("RUN dotnet restore ", StringComparison.Ordinal));
        Assert.Contains(ahead, line => line.StartsWith("RUN dotnet publish ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_bot_does_not_run_as_root()
    {
        var lastStage = Lines.SkipWhile(line => !line.EndsWith(" AS run", StringComparison.Ordinal)).ToList();
        var user = lastStage.FindIndex(line => line == "USER $APP_UID");
        Assert.InRange(user, 1, lastStage.FindIndex(line => line.StartsWith("ENTRYPOINT", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_image_is_given_no_secret() =>
        Assert.DoesNotContain(Lines, line => line.Contains("Password", StringComparison.OrdinalIgnoreCase)
            || line.Contains("Secret", StringComparison.OrdinalIgnoreCase));

    private static string FolderOf(string project) => project.Replace('.', '/');

    private static IEnumerable<string> ReferencedBy(string project) =>
        XDocument.Parse(Repository.Read(FolderOf(project), project + ".csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .SelectMany(referenced => ReferencedBy(referenced).Append(referenced))
            .Distinct();
}
