using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Duties;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Configurations;

internal static class CheckInConfiguration
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CheckInRound>(round =>
        {
            round.HasIndex(r => new { r.ClusterId, r.OccursOn }).IsUnique();
            round.HasOne<Cluster>().WithMany().HasForeignKey(r => r.ClusterId);
            round.Property(r => r.LateMinutes).HasDefaultValue(0);
            round.Property(r => r.Theme).HasMaxLength(300);
            round.Property(r => r.PassedOver).HasConversion(new DatesConverter(), DatesConverter.Comparer);
            round.HasMany(r => r.CheckIns).WithOne().HasForeignKey(c => c.RoundId);
        });
        model.Entity<CheckIn>(checkIn =>
        {
            checkIn.HasIndex(c => new { c.RoundId, c.PsaId }).IsUnique();
            checkIn.HasOne<Psa>().WithMany().HasForeignKey(c => c.PsaId);
            checkIn.HasMany(c => c.Answers).WithOne().HasForeignKey(a => a.CheckInId);
        });
        model.Entity<Answer>(answer =>
        {
            answer.HasIndex(a => new { a.CheckInId, a.Version }).IsUnique();
            answer.Property(a => a.BigPicture).HasMaxLength(Answer.MostBigPicture);
            answer.Property(a => a.Theme).HasMaxLength(Answer.MostRemark);
            answer.Property(a => a.SideEffects).HasMaxLength(Answer.MostRemark);
            answer.Property(a => a.AnythingElse).HasMaxLength(Answer.MostRemark);
            answer.Property(a => a.NotThisRoundBecause).HasMaxLength(Answer.MostRemark);
            answer.Property(a => a.CorrectedBecause).HasMaxLength(Answer.MostRemark);
            answer.Property(a => a.Cleared).HasMaxLength(80);
            answer.Ignore(a => a.Kind);
            answer.Property(a => a.SpeaksForAll).HasDefaultValue(true).ValueGeneratedNever();
            answer.HasMany(a => a.Rows).WithOne().HasForeignKey(r => r.AnswerId);
        });
        model.Entity<AnswerRow>(row =>
        {
            row.HasIndex(r => new { r.AnswerId, r.IndicatorId }).IsUnique();
            row.Ignore(r => r.IsSettling);
            row.Ignore(r => r.TakesBackFigure);
            row.Property(r => r.NotThisRoundBecause).HasMaxLength(Answer.MostRemark);
            row.Property(r => r.ForCitizens).HasMaxLength(AnswerRow.MostLine);
            row.Property(r => r.DiffersBecause).HasMaxLength(AnswerRow.MostLine);
            row.HasOne<Indicator>().WithMany().HasForeignKey(r => r.IndicatorId);
        });
        model.Entity<AnswerDraft>(draft =>
        {
            draft.HasIndex(d => new { d.CheckInId, d.PersonId }).IsUnique();
            draft.HasOne<CheckIn>().WithMany().HasForeignKey(d => d.CheckInId);
            draft.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId);
        });
        model.Entity<ReminderState>(contact =>
        {
            contact.HasIndex(c => new { c.RoundId, c.PersonId }).IsUnique();
            contact.Property(c => c.UnreachableBecause).HasMaxLength(300);
            contact.HasOne<CheckInRound>().WithMany().HasForeignKey(c => c.RoundId);
            contact.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        });
    }

    private const string OfCheckIn = """SELECT r."ClusterId" FROM "CheckIns" c JOIN "Rounds" r ON r."Id" = c."RoundId" WHERE c."Id" = """;

    public static IReadOnlyList<EntityDuties> Duties { get; } =
    [
        new DutiesOf<CheckInRound>("For good; erasure takes the name off")
            .RefersTo(r => r.OpenedById)
            .Says(
                "question", (db, tenant) => db.Rounds.Where(r => db.ClustersOf(tenant).Any(c => c.Id == r.ClusterId)),
                r => new TextOrigin(r.ClusterId, null, r.OpenedAt), r => r.Theme)
            .SaysNothingOfPeople(r => r.PassedOver)
            .GivenOutAs("rounds", "mentions")
            .ShowsOn(CardFamily.Round)
            .RenewsVersionOf("SELECT {row}.\"ClusterId\""),
        new DutiesOf<CheckIn>("For good").RenewsVersionOf("SELECT \"ClusterId\" FROM \"Rounds\" WHERE \"Id\" = {row}.\"RoundId\""),
        new DutiesOf<Answer>("For good; erasure takes the name off and out of the text")
            .RefersTo(a => a.AnsweredById)
            .Says(
                "answer", (db, tenant) => db.Answers.Where(a => db.CheckInIdsOf(tenant).Contains(a.CheckInId)),
                a => new TextOrigin(a.CheckInId, a.AnsweredById, a.AnsweredAt),
                a => a.BigPicture, a => a.Theme, a => a.SideEffects, a => a.AnythingElse, a => a.NotThisRoundBecause,
                a => a.CorrectedBecause)
            .GivenOutAs("answers", "mentions")
            .ShowsOn(CardFamily.Round, CardFamily.RoundUp, CardFamily.Psa, CardFamily.Status)
            .RenewsVersionOf($"{OfCheckIn}{{row}}.\"CheckInId\"")
            .AnswersCheckIn("{row}.\"CheckInId\""),
        new DutiesOf<AnswerRow>("For good; erasure takes the name out of the text")
            .Says(
                "answer", (db, tenant) => db.Set<AnswerRow>().Where(r =>
                    db.Answers.Any(a => a.Id == r.AnswerId && db.CheckInIdsOf(tenant).Contains(a.CheckInId))),
                r => new TextOrigin(r.IndicatorId), r => r.ForCitizens, r => r.DiffersBecause, r => r.NotThisRoundBecause)
            .GivenOutAs("figures", "mentions")
            .ShowsOn(CardFamily.Round, CardFamily.RoundUp, CardFamily.Psa, CardFamily.Indicator)
            .RenewsVersionOf($"{OfCheckIn}(SELECT \"CheckInId\" FROM \"Answers\" WHERE \"Id\" = {{row}}.\"AnswerId\")")
            .ComesWithAnswer("1 = 1"),
        new DutiesOf<AnswerDraft>("Until that person answers, or `Retention:DraftsDays`, 30; erased on request")
            .BelongsTo(d => d.PersonId)
            .SaysInJson(
                "draft", (db, tenant) => db.Drafts.Where(d => db.CheckInIdsOf(tenant).Contains(d.CheckInId)),
                d => new TextOrigin(d.CheckInId, d.PersonId, d.SavedAt), d => d.Typed)
            .GivenOutAs("drafts", "mentions")
            .ShowsOn(CardFamily.Round)
            .GoesAfter("Drafts", 30, (db, before) => db.Drafts.Where(d => d.SavedAt < before).OrderBy(d => d.SavedAt)),
        new DutiesOf<ReminderState>("While the round is kept; erased on request")
            .BelongsTo(c => c.PersonId)
            .Says(
                "reminder", (db, tenant) => db.Contacts.Where(c => db.People.Any(p => p.Id == c.PersonId && p.TenantId == tenant)),
                c => new TextOrigin(null, c.PersonId, c.RemindedAt), c => c.UnreachableBecause)
            .GivenOutAs("reminders", "mentions")
            .ShowsOn(CardFamily.Unreached, CardFamily.Reminder),
    ];
}
