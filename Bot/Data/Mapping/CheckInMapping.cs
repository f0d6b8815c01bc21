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
            answer.HasMany(a => a.Rows).WithOne().HasForeignKey(r => r.AnswerId);
        });
        model.Entity<AnswerRow>(row =>
        {
            row.HasIndex(r => new { r.AnswerId, r.IndicatorId }).IsUnique();
            row.HasOne<Indicator>().WithMany().HasForeignKey(r => r.IndicatorId);
        });
    }
}
