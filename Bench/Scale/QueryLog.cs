using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClusterBot.Bench.Scale;

/// <summary>One statement as it was sent.</summary>
internal sealed record SentQuery(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>Keeps the statements that a context sends.</summary>
internal sealed class QueryLog : DbCommandInterceptor
{
    public List<SentQuery> Sent { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Sent.Add(new SentQuery(
            command.CommandText,
            [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
        return ValueTask.FromResult(result);
    }
}
