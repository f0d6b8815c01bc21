using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClusterBot.Data;

/// <summary>Refuses statements that change something in a context that only reads, see <see cref="ClusterDbContext.OnlyReads"/>.</summary>
internal sealed class ReadingGuard : DbCommandInterceptor
{
    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        eventData.Context is ClusterDbContext { OnlyReads: true } ? throw new MustStoreException() : result;

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuting(command, eventData, result));
}

/// <summary>A reading operation has something to store: it is done again, in a transaction.</summary>
internal sealed class MustStoreException : Exception;
