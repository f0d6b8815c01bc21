using ClusterBot.Data;
using ClusterBot.Domain.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Architecture.Violations.ReadModels;

public static class StoresByItself
{
    public static async Task RunAsync(ClusterDbContext db, AnswerDraft draft)
    {
        db.Drafts.Add(draft);
        await db.SaveChangesAsync();
        await db.Drafts.ExecuteDeleteAsync();
    }
}

public static class OnlyReads
{
    public static async Task<int> RunAsync(ClusterDbContext db)
    {
        await db.SaveBeforeReadingAsync(CancellationToken.None);
        return await db.Drafts.CountAsync();
    }
}
