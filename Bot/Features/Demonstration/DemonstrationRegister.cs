using ClusterBot.Data;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Rows;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>Imports the demonstration's register into the database, once, like any other register.</summary>
internal sealed class DemonstrationRegister(ClusterDbContext db, RegisterImporter importer)
{
    /// <summary>The folder beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Features", "Demonstration", "Register");

    /// <summary>Returns whether this or another register was loaded before.</summary>
    public Task<bool> IsThereAsync(CancellationToken cancellationToken) =>
        db.Clusters.AnyAsync(c => c.TenantId == DemonstrationTeam.TenantId, cancellationToken);

    /// <summary>Loads the register, and returns the outcome in words.</summary>
    public async Task<string> LoadAsync(CancellationToken cancellationToken)
    {
        var outcome = await importer.ImportAsync(
            DemonstrationTeam.TenantId, ReadAll(), RegisterConsent.Everything, progress: null, cancellationToken);
        if (!outcome.IsSound)
        {
            throw new InvalidDataException("The demonstration's register cannot be read: " + outcome.Problems[0].Line);
        }

        int Count(ChangedKind kind) => outcome.Changes.Count(change => change.Kind == kind);
        return $"{Count(ChangedKind.Psa)} PSAs, {Count(ChangedKind.Indicator)} indicators and {Count(ChangedKind.Person)} invented people";
    }

    /// <summary>Reads the tables as they are.</summary>
    internal static RegisterContent Read() => ReadAll().Content;

    // It is a register of years ago, so on whichever day it is read makes no difference.
    private static ReadRegister ReadAll() => ReadRegister.From(RegisterFolder.Read(Folder), DateOnly.MaxValue);
}
