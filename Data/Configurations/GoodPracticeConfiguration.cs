using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Duties;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Configurations;

internal static class GoodPracticeConfiguration
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ThreadMessageRecord>(message =>
        {
            message.HasKey(m => new { m.ConversationId, m.MessageId });
            message.HasIndex(m => new { m.ConversationId, m.PostedAt });
        });
        model.Entity<DeletedMessage>(message =>
        {
            message.ToTable("DeletedMessages");
            message.HasKey(m => new { m.ConversationId, m.MessageId });
            message.HasIndex(m => m.DeletedAt);
        });
        model.Entity<SummaryRequest>(summary =>
        {
            summary.ToTable("Summaries");
            summary.HasIndex(s => s.FinishedAt);
        });
    }

    public static IReadOnlyList<EntityDuties> Duties { get; } =
    [
        new DutiesOf<ThreadMessageRecord>(
            "`Retention:MessagesDays`, 730; erased on request; all of a channel when its lead ends the reading")
            .Removes(m => m.AuthorAadObjectId, m => m.AuthorName)
            .Says(
                "message", (db, tenant) => db.Messages.Where(m => db.ConversationIdsOf(tenant).Contains(m.ConversationId)),
                m => new TextOrigin(null, null, m.PostedAt), m => m.Text)
            .SaysNothingOfPeople(m => m.ConversationId, m => m.MessageId, m => m.ThreadId)
            .GivenOutAs("messages", "mentions")
            .ShowsOn(CardFamily.Summary)
            .GoesAfter("Messages", 730, (db, before) => db.Messages.Where(m => m.PostedAt < before).OrderBy(m => m.PostedAt)),
        new DutiesOf<DeletedMessage>("`Retention:TurnsDays`, 14")
            .SaysNothingOfPeople(m => m.ConversationId, m => m.MessageId)
            .GoesAfter("Turns", 14, (db, before) => db.DeletedMessages.Where(m => m.DeletedAt < before).OrderBy(m => m.DeletedAt)),
        new DutiesOf<SummaryRequest>("`Retention:SummariesDays`, 730; erasure empties those that show the person")
            .RefersTo(s => s.RequestedById)
            .Removes(s => s.Result)
            .Says(
                "subject of a summary", (db, tenant) => db.Summaries.Where(s => db.ConversationIdsOf(tenant).Contains(s.ConversationId)),
                s => new TextOrigin(null, s.RequestedById, s.RequestedAt), s => s.Topic)
            .SaysNothingOfPeople(s => s.ConversationId, s => s.ThreadId, s => s.TraceParent)
            .GivenOutAs("summaries", "mentions")
            .ShowsOn(CardFamily.Summary)
            .GoesAfter("Summaries", 730, (db, before) => db.Summaries.Where(s => s.FinishedAt < before).OrderBy(s => s.FinishedAt)),
    ];
}
