using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Mapping;

internal static class CheckInMapping
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
            answer.Property(a => a.SpeaksForAll).HasDefaultValue(true).ValueGeneratedNever();
            answer.HasMany(a => a.Rows).WithOne().HasForeignKey(r => r.AnswerId);
        });
        model.Entity<AnswerRow>(row =>
        {
            row.HasIndex(r => new { r.AnswerId, r.IndicatorId }).IsUnique();
            row.Ignore(r => r.IsNothingNew);
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
        model.Entity<RoundContact>(contact =>
        {
            contact.HasIndex(c => new { c.RoundId, c.PersonId }).IsUnique();
            contact.Property(c => c.UnreachableBecause).HasMaxLength(300);
            contact.HasOne<CheckInRound>().WithMany().HasForeignKey(c => c.RoundId);
            contact.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        });
    }
}
