#pragma warning disable EF1001 // What "dotnet ef dbcontext optimize" calls; nothing public does the same.
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore.Design.Internal;

namespace ClusterBot.Tests.Data;

/// <summary>The models that the bot starts with were written ahead, and must not stay behind what is mapped.</summary>
public sealed class CompiledModelTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Written_again_it_is_what_lies_beside_the_engine()
    {
        await using var db = _database.Open();
        var context = db.GetType();
        var kept = Repository.PathTo("Data", _database.Engine.ToString(), "CompiledModel");

        var written = Write(context, Path.Combine(_database.Folder, "model"));

        Assert.NotEmpty(written);
        Assert.Equal(written.Select(Path.GetFileName).Order(), Directory.GetFiles(kept).Select(Path.GetFileName).Order());
        Assert.All(written, file => Assert.True(
            Lines(file).SequenceEqual(Lines(Path.Combine(kept, Path.GetFileName(file)))),
            $"{Path.GetFileName(file)} is not as mapped: run bash Data/regenerate.sh"));
    }

    private static IReadOnlyList<string> Write(Type context, string folder)
    {
        var operations = new DbContextOperations(
            new OperationReporter(null),
            context.Assembly,
            context.Assembly,
            project: folder,
            projectDir: folder,
            rootNamespace: null,
            language: "C#",
            nullable: true,
            args: []);
        return operations.Optimize(folder, $"{context.Namespace}.CompiledModel", context.FullName!, "", true, false, false);
    }

    /// <summary>Without the model's own id, which is another one each time.</summary>
    private static IEnumerable<string> Lines(string file) =>
        File.ReadAllLines(file).Where(line => !line.Contains("modelId: new Guid(", StringComparison.Ordinal));
}
