using Microsoft.EntityFrameworkCore.Update;

namespace ClusterBot.Data.Sqlite;

/// <summary>Sends what is stored together in one command: the library's own sends a command for each row.</summary>
internal sealed class BatchesOfStatements(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
{
    /// <summary>Each batch of another shape is prepared once, so there should be few.</summary>
    private const int MostRows = 8;

    public ModificationCommandBatch Create() => new Batch(dependencies);

    private sealed class Batch(ModificationCommandBatchFactoryDependencies dependencies)
        : AffectedCountModificationCommandBatch(dependencies, MostRows);
}
