using ClusterBot.Bot.Register.Findings;
using ClusterBot.Domain.Calendars;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>The checks of one row against another, in any file: unknown, duplicate, or contradictory.</summary>
internal sealed class RegisterChecks(RegisterContent content, DateOnly today, RegisterFindings findings)
{
    private readonly HashSet<string> _clusters = new(content.Clusters.Select(row => row.Code), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _psas = [.. content.Psas.Select(row => row.Number)];
    private readonly HashSet<Reference> _indicators = [.. content.Indicators.Select(row => row.Reference)];

    private readonly HashSet<string> _meetings = new((content.Meetings ?? []).Select(row => row.Cluster), StringComparer.OrdinalIgnoreCase);

    public void Run()
    {
        Once(content.Clusters, row => row.Code.ToUpperInvariant(), row => row.At, "code", row => row.Code);
        Once(content.Clusters, row => row.Name, row => row.At, "name", row => row.Name);
        Once(content.Psas, row => row.Number, row => row.At, "number", row => $"{row.Number}");
        Once(content.Psas.Where(row => row.Key is not null), row => row.Key!.ToUpperInvariant(), row => row.At, "key", row => row.Key!);
        Once(content.Indicators.Where(row => row.Key is not null), row => row.Key!.ToUpperInvariant(), row => row.At, "key", row =>
            row.Key!);
        Once(content.Indicators, row => row.Reference, row => row.At, "position", row => $"{row.Reference}");
        Once(content.Readings ?? [], row => (row.Indicator, row.Period), row => row.At, "period", row =>
            $"{row.Indicator} {row.PeriodText}");
        Once(content.Plan ?? [], row => (row.Indicator, row.On), row => row.At, "on", row => $"{row.Indicator} {row.On:yyyy-MM-dd}");
        Once(content.Meetings ?? [], row => (row.Cluster.ToUpperInvariant(), row.On), row => row.At, "on", row => $"{row.On:yyyy-MM-dd}");
        Once(content.Channels ?? [], row => (row.Cluster.ToUpperInvariant(), row.Purpose), row => row.At, "purpose", row => row.Cluster);
        Once(content.Channels ?? [], row => row.Channel, row => row.At, "channel", row => row.Channel);
        Once(content.RecordKinds ?? [], row => row.Kind.Code, row => row.At, "kind", row => row.Kind.Code);
        Once(content.RequestKinds ?? [], row => row.Kind.Key, row => row.At, "kind", row => row.Kind.Key);
        Once(content.Organisations ?? [], row => row.Code.ToUpperInvariant(), row => row.At, "code", row => row.Code);
        Once(content.Organisations ?? [], row => row.Name.ToUpperInvariant(), row => row.At, "name", row => row.Name);
        Once(content.People, row => row.AadObjectId, row => row.At, PersonRow.IdColumn, row => row.AadObjectId);
        Once(content.People.Where(row => row.Email is not null), row => row.Email!.ToUpperInvariant(), row => row.At, "email", row =>
            row.Email!);

        foreach (var row in content.Psas)
        {
            KnowsCluster(row.At, row.Cluster);
        }

        foreach (var row in content.Meetings ?? [])
        {
            KnowsCluster(row.At, row.Cluster);
        }

        foreach (var row in content.Channels ?? [])
        {
            KnowsCluster(row.At, row.Cluster);
        }

        foreach (var row in content.Indicators.Where(row => !_psas.Contains(row.Reference.Psa)))
        {
            findings.Add(row.At, "psa", $"{row.Reference.Psa}", "No PSA of the register has this number.");
        }

        foreach (var row in content.Clusters.Where(row => row.Frequency == RoundFrequency.BeforeBoard && !_meetings.Contains(row.Code)))
        {
            findings.Add(
                row.At, ClusterRow.FrequencyColumn, "before board",
                "A round before the board needs the board's meetings, and there is none of this cluster.");
        }

        CheckContacts();
        CheckFigures();
        new RoleChecks(content, today, findings).Run(KnowsCluster, _psas, _indicators);
    }

    private void CheckContacts()
    {
        var people = new PeopleIndex(content.People);
        foreach (var row in (content.Organisations ?? []).Where(row => row.Contact is { } contact && people.Find(contact) is null))
        {
            findings.Add(row.At, "contact", row.Contact!, "Nobody in people.csv has this e-mail address or object id.");
        }
    }

    private void CheckFigures()
    {
        foreach (var row in (content.Readings ?? []).Where(row => row.RecordedOn > today))
        {
            findings.Add(row.At, "recorded on", $"{row.RecordedOn:yyyy-MM-dd}", "This day is still to come.");
        }
    }

    private void KnowsCluster(RowPlace at, string code)
    {
        if (code.Length > 0 && !_clusters.Contains(code))
        {
            findings.Add(at, "cluster", code, "No cluster of the register has this code.");
        }
    }

    private void Once<TRow, TKey>(
        IEnumerable<TRow> rows, Func<TRow, TKey> key, Func<TRow, RowPlace> at, string column, Func<TRow, string> shown)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, TRow>();
        foreach (var row in rows)
        {
            if (!first.TryAdd(key(row), row))
            {
                var earlier = first[key(row)];
                var written = shown(earlier) == shown(row) ? "" : $", as \"{shown(earlier)}\"";
                findings.Add(
                    at(row), column, shown(row), $"This is in row {at(earlier).Row} already{written}.",
                    "These are in an earlier row already.");
            }
        }
    }
}
