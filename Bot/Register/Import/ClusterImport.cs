using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Import;

/// <summary>Clusters, known by their code, and the days on which their boards meet.</summary>
internal sealed class ClusterImport(ClusterDbContext db, KnownRegister known, Changes changes, DateTimeOffset now)
{
    public void Apply(RegisterContent content)
    {
        foreach (var row in content.Clusters)
        {
            Apply(row);
        }

        foreach (var gone in known.Clusters.Where(c => c.ArchivedAt is null && !content.Clusters.Any(row => Is(row, c))).ToList())
        {
            gone.ArchivedAt = now;
            changes.Note(ChangedKind.Cluster, ChangeSort.Archived, gone.Name);
        }

        if (content.Meetings is { } meetings)
        {
            foreach (var row in content.Clusters)
            {
                Apply(
                    known.Cluster(row.Code)!,
                    [.. meetings.Where(m => m.Cluster.Equals(row.Code, StringComparison.OrdinalIgnoreCase)).Select(m => m.On)]);
            }
        }
    }

    private static bool Is(ClusterRow row, Cluster cluster) => string.Equals(row.Code, cluster.Code, StringComparison.OrdinalIgnoreCase);

    private void Apply(ClusterRow row)
    {
        var cluster = known.Cluster(row.Code) ?? known.Clusters.Find(c => c.Code is null && c.Name == row.Name);
        if (cluster is null)
        {
            cluster = db.Clusters.Add(new Cluster { TenantId = known.TenantId, Code = row.Code, Name = row.Name }).Entity;
            known.Clusters.Add(cluster);
            Set(new Changes.Comparison(), cluster, row);
            changes.Note(ChangedKind.Cluster, ChangeSort.Added, row.Name);
            return;
        }

        changes.Compare(ChangedKind.Cluster, cluster.Name, cluster.ArchivedAt, () => cluster.ArchivedAt = null, compared =>
            Set(compared, cluster, row));
    }

    private static void Set(Changes.Comparison compared, Cluster cluster, ClusterRow row)
    {
        compared.Set("code", cluster.Code, Is(row, cluster) ? cluster.Code : row.Code, v => cluster.Code = v);
        compared.Set("name", cluster.Name, row.Name, v => cluster.Name = v);
        compared.Set("time zone", cluster.TimeZone, row.TimeZone, v => cluster.TimeZone = v);
        compared.Set("nation", cluster.Nation, row.Nation, v => cluster.Nation = v);
        compared.Set("marking", cluster.Marking, row.Marking, v => cluster.Marking = v);
        compared.Set("frequency", cluster.Frequency, row.Frequency, v => cluster.Frequency = v);
        compared.Set("day", cluster.RoundDay, row.Day, v => cluster.RoundDay = v);
        compared.Set("week of month", cluster.RoundWeek, row.Week, v => cluster.RoundWeek = v);
        compared.Set("day of month", cluster.RoundMonthDay, row.MonthDay, v => cluster.RoundMonthDay = v);
        compared.Set("month", cluster.RoundMonth, row.Month, v => cluster.RoundMonth = v);
        compared.Set("any date", cluster.RoundAnyOn, row.AnyOn, v => cluster.RoundAnyOn = v);
        compared.Set("working days before board", cluster.DaysBeforeBoard, row.DaysBeforeBoard, v => cluster.DaysBeforeBoard = v);
        compared.Set("time", cluster.RoundTime, row.Time, v => cluster.RoundTime = v);
    }

    /// <summary>Meetings that were are left as they are, also where the files forget them.</summary>
    private void Apply(Cluster cluster, HashSet<DateOnly> meetings)
    {
        var today = cluster.Today(now);
        foreach (var on in meetings.Except(cluster.BoardMeetings.Select(m => m.On)).Order().ToList())
        {
            db.BoardMeetings.Add(new BoardMeeting { ClusterId = cluster.Id, On = on });
            changes.Note(ChangedKind.BoardMeeting, ChangeSort.Added, $"{cluster.Name}, {Changes.Show(on)}");
        }

        foreach (var meeting in cluster.BoardMeetings.Where(m => m.On >= today && !meetings.Contains(m.On)).OrderBy(m => m.On).ToList())
        {
            db.BoardMeetings.Remove(meeting);
            changes.Note(ChangedKind.BoardMeeting, ChangeSort.Removed, $"{cluster.Name}, {Changes.Show(meeting.On)}");
        }
    }
}
