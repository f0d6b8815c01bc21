using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClusterBot.Data.PostgreSql;

/// <summary>
/// Sends the commit in the same trip as the last rows of a transaction. Adding an answer or a delivery locks what must be in one order:
/// that lock then ends on the server, and does not wait for a process that is kept off its processor.
/// </summary>
internal sealed partial class CommitsWithRows : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (eventData is { CommandSource: CommandSource.SaveChanges, Context: PostgreSqlDbContext { Last: { Rows: > 0 } last } }
            && Insert().Count(command.CommandText) == last.Rows)
        {
            command.CommandText += ";\nCOMMIT";
            last.IsSent = true;
        }

        return ValueTask.FromResult(result);
    }

    // Values are parameters, so nothing that anybody typed is in the text.
    [GeneratedRegex("^INSERT INTO ", RegexOptions.Multiline)]
    private static partial Regex Insert();
}

/// <summary>The state of one transaction's commit. A context goes back to a pool, so it begins anew with each transaction.</summary>
internal sealed class CommitWithRows
{
    private bool _isLast;

    /// <summary>The number of rows that the last saving adds; null when it changes or removes any, which are counted first.</summary>
    public int? Rows { get; private set; }

    /// <summary>True when the commit has gone with the rows.</summary>
    public bool IsSent { get; set; }

    public void Begin() => (_isLast, Rows, IsSent) = (false, null, false);

    /// <summary>Says that the next saving is the last.</summary>
    public void ComesNext() => _isLast = true;

    /// <summary>Says that it was saved: whatever comes now is not the last.</summary>
    public void End() => (_isLast, Rows) = (false, null);

    public void Count(ChangeTracker changes)
    {
        var changed = _isLast ? changes.Entries().Where(entry => entry.State != EntityState.Unchanged).ToList() : [];
        Rows = changed.Count > 0 && changed.TrueForAll(entry => entry.State == EntityState.Added) ? changed.Count : null;
    }
}
