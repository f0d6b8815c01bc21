using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Queries;

/// <summary>The queries for conversations that every turn and every send need.</summary>
internal static class ConversationQueries
{
    private static readonly CompiledQuery<Func<ClusterDbContext, string, IAsyncEnumerable<Conversation>>> ById = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, string id) => db.Conversations.Where(c => c.Id == id)));

    /// <summary>Finds the conversation, as this transaction has left it; null when it is not known.</summary>
    /// <param name="db">The database.</param>
    /// <param name="id">Without a thread, see <see cref="Conversation.Id"/>.</param>
    public static async ValueTask<Conversation?> FindConversationAsync(
        this ClusterDbContext db, string id, CancellationToken cancellationToken) =>
        db.Conversations.Local.FindEntry(id)?.Entity ?? await ById.On(db)(db, id).FirstOrDefaultAsync(cancellationToken);
}
