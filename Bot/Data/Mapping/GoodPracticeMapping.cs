using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Mapping;

internal static class GoodPracticeMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<StoredMessage>(message =>
        {
            message.HasKey(m => new { m.ConversationId, m.MessageId });
            message.HasIndex(m => new { m.ConversationId, m.PostedAt });
        });
        model.Entity<SummaryRequestRecord>(summary =>
        {
            summary.ToTable("Summaries");
            summary.HasIndex(s => s.FinishedAt);
        });
    }
}
