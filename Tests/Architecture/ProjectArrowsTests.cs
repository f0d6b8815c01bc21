using System.Reflection;
using ClusterBot.Tests.Architecture.Rules;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Architecture;

public class ProjectArrowsTests
{
    public static TheoryData<string> Projects => [.. Rooms.AllowedReferences.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_design_lets_it(string project)
    {
        var allowed = Rooms.AllowedReferences[project];
        Assert.Empty(ProjectArrows.InProjectFile(project, Repository.Read(FolderOf(project), project + ".csproj"), allowed));
        Assert.Empty(ProjectArrows.InAssembly(AssemblyOf(project), allowed));
    }

    [Fact]
    public void The_domain_stands_on_the_base_class_library_alone()
    {
        Assert.Empty(BaseClassLibraryOnly.InProjectFile("Domain", Repository.Read("Domain", "Domain.csproj")));
        Assert.Empty(BaseClassLibraryOnly.InAssembly(Rooms.Domain));
    }

    [Fact]
    public void A_wrong_project_reference_is_found()
    {
        const string projectFile = """<Project><ItemGroup><ProjectReference Include="..\Bot\Bot.csproj" /></ItemGroup></Project>""";
        Assert.Equal(["Cards references the project Bot"], ProjectArrows.InProjectFile("Cards", projectFile, ["Domain"]));
    }

    [Fact]
    public void A_wrong_use_of_another_projects_types_is_found() =>
        Assert.Contains("ClusterBot.Tests uses types of Bot", ProjectArrows.InAssembly(Rooms.Tests, ["Domain"]));

    [Fact]
    public void A_package_is_found_where_only_the_base_class_library_may_be()
    {
        const string projectFile = """<Project><ItemGroup><PackageReference Include="CsvHelper" /></ItemGroup></Project>""";
        Assert.Equal(["Domain references CsvHelper"], BaseClassLibraryOnly.InProjectFile("Domain", projectFile));
        Assert.Contains("ClusterBot.Tests uses NetArchTest.Rules", BaseClassLibraryOnly.InAssembly(Rooms.Tests));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void What_is_handed_out_does_without_the_original_SDK(string project)
    {
        Assert.Empty(OriginalSdk.InLockFile(project, Repository.Read(FolderOf(project), "packages.lock.json")));
        Assert.Empty(OriginalSdk.InAssembly(AssemblyOf(project)));
    }

    [Fact]
    public void The_original_SDK_is_found_where_it_is()
    {
        Assert.Contains(
            "Tests restores Microsoft.Bot.Connector", OriginalSdk.InLockFile("Tests", Repository.Read("Tests", "packages.lock.json")));
        Assert.Contains("ClusterBot.Tests uses Microsoft.Bot.Connector", OriginalSdk.InAssembly(Rooms.Tests));
    }

    private static string FolderOf(string project) => project.Replace('.', '/');

    private static Assembly AssemblyOf(string project) =>
        Assembly.Load(project == "Bot" ? "Bot" : "ClusterBot." + project);
}
