using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Mapping;

internal static class RegisterMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Cluster>(cluster =>
        {
            cluster.HasIndex(c => new { c.TenantId, c.Name }).IsUnique();
            cluster.Property(c => c.Code).HasMaxLength(40);
            cluster.HasIndex(c => new { c.TenantId, c.Code }).IsUnique();
            cluster.Property(c => c.Nation).HasDefaultValue(Nation.EnglandAndWales);
            cluster.Property(c => c.Frequency).HasDefaultValue(RoundFrequency.Weekly);
            cluster.HasMany(c => c.BoardMeetings).WithOne().HasForeignKey(m => m.ClusterId);
            cluster.Property(c => c.Marking).HasDefaultValue(Marking.Official);
            cluster.HasMany(c => c.Psas).WithOne().HasForeignKey(p => p.ClusterId);
        });
        model.Entity<ClusterStamp>(stamp =>
        {
            stamp.HasKey(s => s.ClusterId);
            stamp.Property(s => s.ClusterId).ValueGeneratedNever();
            stamp.Property(s => s.Stamp).HasMaxLength(40);
        });
        model.Entity<Psa>(psa =>
        {
            psa.HasIndex(p => new { p.ClusterId, p.Number }).IsUnique();
            psa.Property(p => p.ChosenMethodReason).HasMaxLength(500);
            psa.HasMany(p => p.Indicators).WithOne().HasForeignKey(i => i.PsaId);
        });
        model.Entity<Indicator>(indicator =>
        {
            indicator.HasIndex(i => new { i.PsaId, i.Position }).IsUnique();
            // A unit without words cannot be stored, and what stands for "none given" must be.
            indicator.Property(i => i.Unit).HasSentinel(new MeasurementUnit(""));
            indicator.HasMany(i => i.Plan).WithOne().HasForeignKey(p => p.IndicatorId);
        });
        model.Entity<PlannedFigure>().HasIndex(p => new { p.IndicatorId, p.On }).IsUnique();
        model.Entity<BoardMeeting>().HasIndex(m => new { m.ClusterId, m.On }).IsUnique();
        model.Entity<Person>(person =>
        {
            person.HasIndex(p => new { p.TenantId, p.AadObjectId }).IsUnique();
            person.Property(p => p.TimeZone).HasMaxLength(60);
            person.Ignore(p => p.ActsOn);
            person.HasMany(p => p.Roles).WithOne().HasForeignKey(r => r.PersonId);
        });
        model.Entity<RoleAssignment>(role =>
        {
            role.HasIndex(r => r.ClusterId);
            role.HasIndex(r => r.PsaId);
            role.HasIndex(r => r.IndicatorId);
        });
        model.Entity<RegisterUpload>(upload =>
        {
            upload.HasIndex(u => u.FinishedAt);
            upload.Property(u => u.Fingerprint).HasMaxLength(64);
            upload.Property(u => u.Outcome).HasMaxLength(40);
        });
        model.Entity<Reading>(reading =>
        {
            reading.HasIndex(r => new { r.IndicatorId, r.Version }).IsUnique();
            reading.Property(r => r.Period).HasMaxLength(40);
            reading.Property(r => r.Quality).HasDefaultValue(DataQuality.None);
            reading.Property(r => r.Baseline).HasDefaultValue(BaselineState.None);
            reading.HasOne<Indicator>().WithMany().HasForeignKey(r => r.IndicatorId);
        });
    }
}
