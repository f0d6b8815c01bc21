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
            summary.HasIndex(s => s.State);
        });
        model.Entity<SummaryFeedback>(feedback =>
        {
            feedback.ToTable("SummaryFeedback");
            feedback.HasIndex(f => new { f.SummaryId, f.Point, f.GivenById }).IsUnique();
            feedback.HasOne<SummaryRequest>().WithMany().HasForeignKey(f => f.SummaryId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SummarySchedule>(schedule =>
        {
            schedule.ToTable("SummarySchedules");
            schedule.HasKey(d => d.ConversationId);
        });
        model.Entity<ModelUse>(use =>
        {
            use.ToTable("ModelUse");
            use.HasKey(u => new { u.TenantId, u.BeginsOn });
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
            .ShowsOn(CardFamily.Summary, CardFamily.SummaryDraft)
            .GoesAfter("Messages", 730, (db, before) => db.Messages.Where(m => m.PostedAt < before).OrderBy(m => m.PostedAt)),
        new DutiesOf<DeletedMessage>("`Retention:TurnsDays`, 14")
            .SaysNothingOfPeople(m => m.ConversationId, m => m.MessageId)
            .GoesAfter("Turns", 14, (db, before) => db.DeletedMessages.Where(m => m.DeletedAt < before).OrderBy(m => m.DeletedAt)),
        new DutiesOf<SummaryRequest>("`Retention:SummariesDays`, 730; a draft that nobody decides on, `Retention:DraftsDays`, 30; "
            + "erasure empties those that show the person")
            .RefersTo(s => s.RequestedById, s => s.DecidedById)
            .Removes(s => s.Result, s => s.Draft, s => s.Material)
            .Says(
                "subject of a summary", (db, tenant) => db.Summaries.Where(s => db.ConversationIdsOf(tenant).Contains(s.ConversationId)),
                s => new TextOrigin(null, s.RequestedById, s.RequestedAt), s => s.Topic)
            .Says(
                "reason of a rejection", (db, tenant) => db.Summaries.Where(s => db.ConversationIdsOf(tenant).Contains(s.ConversationId)),
                s => new TextOrigin(null, s.DecidedById, s.FinishedAt), s => s.Reason)
            .SaysNothingOfPeople(s => s.ConversationId, s => s.ThreadId, s => s.TraceParent)
            .GivenOutAs("summaries", "mentions")
            .ShowsOn(CardFamily.Summary, CardFamily.SummaryDraft)
            .GoesAfter("Summaries", 730, (db, before) => db.Summaries.Where(s => s.FinishedAt < before).OrderBy(s => s.FinishedAt)),
        new DutiesOf<SummaryFeedback>("With its summary: `Retention:SummariesDays`, 730; erased on request")
            .BelongsTo(f => f.GivenById)
            .Says(
                "feedback on a summary",
                (db, tenant) => db.SummaryFeedback.Where(f => db.Summaries.Any(s =>
                    s.Id == f.SummaryId && db.ConversationIdsOf(tenant).Contains(s.ConversationId))),
                f => new TextOrigin(f.SummaryId, f.GivenById, f.GivenAt), f => f.Why)
            .GivenOutAs("feedback", "mentions")
            .ShowsOn(CardFamily.SummaryDraft)
            .GoesAfter("Summaries", 730, (db, before) => db.SummaryFeedback.Where(f => f.GivenAt < before).OrderBy(f => f.GivenAt)),
        new DutiesOf<SummarySchedule>("Until the cluster lead ends it, or the channel is linked to another cluster")
            .RefersTo(d => d.SetById)
            .SaysNothingOfPeople(d => d.ConversationId)
            .GivenOutAs("summarySchedules"),
        new DutiesOf<ModelUse>("`Retention:ModelUseDays`, 800")
            .SaysNothingOfPeople(u => u.TenantId)
            .GoesAfter("ModelUse", 800, (db, before) => db.ModelUses
                .Where(u => u.BeginsOn < DateOnly.FromDateTime(before.UtcDateTime)).OrderBy(u => u.BeginsOn)),
    ];
}
